import { MEMBERS } from './lexicon/offices.ts';
import { oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const OFFICE = `${oneOf(MEMBERS)}(?:-general)?`;

/** Bodies that belong to a state when its name or adjective stands before them. */
const BODIES = oneOf([
  'agency',
  'army',
  'bank',
  'company',
  'court',
  'firm',
  'giant',
  'group',
  'militia',
  'ministry',
  'movement',
  'party',
  'union',
]);

/** Belongs to it or works for it: "Tarvian water minister X", "X, an engineer at the Orla Institute". */
export const memberOf = relationRule(
  'member-of',
  [
    `{to:cCb}(?:'s)? (?:[\\p{L}-]+ ){0,4}${OFFICE} <rank>{from:p}`,
    `{from:p}, (?:the |a |an )?(?:[\\p{L}-]+ ){0,4}${OFFICE} (?:of|at|for|with|in|from) (?:the )?{to:cb}`,
    `{from:p}, {to:cCb}(?:'s)? (?:[\\p{L}-]+ ){0,4}${OFFICE}\\b`,
    `{to:c}'s (?:[\\p{L}-]+ ){0,3}{from:b}`,
    `{to:C} (?:[\\p{L}-]+ ){0,3}${BODIES} {from:b}`,
  ],
  { view: 'names' },
);
