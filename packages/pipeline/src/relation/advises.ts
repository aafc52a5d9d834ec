import { ADVISERS } from './lexicon/offices.ts';
import { oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const OFFICE = oneOf(ADVISERS);

/** Gives a person or government advice by office: "X, an aide to Y", "Y's adviser X". */
export const advises = relationRule(
  'advises',
  [
    `{from:p}, (?:the |a |an )?(?:[\\p{L}-]+ ){0,4}${OFFICE} to<obj>{to:pcb}`,
    `{from:p}, {to:p}'s (?:[\\p{L}-]+ ){0,5}${OFFICE}\\b`,
    `{to:p}'s (?:[\\p{L}-]+ ){0,5}${OFFICE},? <rank>{from:p}`,
  ],
  { view: 'names' },
);
