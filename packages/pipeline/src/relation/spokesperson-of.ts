import { SPOKESPEOPLE } from './lexicon/offices.ts';
import { oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const OFFICE = oneOf(SPOKESPEOPLE);

/** Speaks for it by office: "Tarvian spokeswoman X", "X, a spokesman for the ministry". */
export const spokespersonOf = relationRule(
  'spokesperson-of',
  [
    `{to:cCbplo}(?:'s)? (?:(?:government|presidential|military|army|official) )?<mod>${OFFICE},? <rank>{from:p}`,
    `{from:p}, (?:the |a |an )?<mod>${OFFICE} (?:for|of|at) <rank>(?:the |president |prime minister )?{to:cbplo}`,
    `{from:p}, {to:cCbplo}(?:'s)? <mod>${OFFICE}\\b`,
    `\\b${OFFICE} (?:for|of) (?:the |president |prime minister )?{to:cbplo},? <rank>{from:p}`,
  ],
  { view: 'names' },
);
