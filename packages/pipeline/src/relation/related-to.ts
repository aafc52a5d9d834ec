import { KIN } from './lexicon/offices.ts';
import { oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Family: "X's younger sister, Y", "X, the son of Y". */
export const relatedTo = relationRule(
  'related-to',
  [
    `{to:p}'s (?:[\\p{L}-]+ ){0,3}${oneOf(KIN)},? {from:p}`,
    `{from:p}, (?:the )?(?:[\\p{L}-]+ ){0,3}${oneOf(KIN)} of<obj>{to:p}`,
    `{from:p}, {to:p}'s (?:[\\p{L}-]+ ){0,3}${oneOf(KIN)}\\b`,
  ],
  { view: 'names' },
);
