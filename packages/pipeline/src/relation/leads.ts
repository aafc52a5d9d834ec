import { HEADS } from './lexicon/offices.ts';
import { formsOf, oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';
import { OPEN } from './template.ts';

const OFFICE = `${oneOf(HEADS)}(?: of [\\p{L} ]{1,30}?)?`;

/** Heads a state, body or group: "Tarvian leader X", "X, the president of Tarvia". Former heads count; the text says so. */
export const leads = relationRule(
  'leads',
  [
    `{to:cCb}(?:'s)? <mod>${OFFICE} <rank>{from:p}`,
    `{from:p}, (?:the |a )?<mod>${OFFICE} of (?:the )?{to:cb}(?!, ${OPEN})`,
    `{from:p}, {to:cCb}(?:'s)? <mod>${OFFICE}\\b(?! ${OPEN})`,
    `\\b${OFFICE} of (?:the )?{to:cb},? {from:p}`,
    `{from:p}<aux>${formsOf('lead', 'head', 'rule', 'govern')} (?:the )?{to:cb}`,
    `{to:cb}, (?:which is )?(?:led|headed|ruled|governed) by <rank>{from:p}`,
  ],
  { view: 'names', tense: 'past' },
);
