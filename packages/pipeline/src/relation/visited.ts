import { formsOf, oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const GO = oneOf([
  formsOf('visit', 'tour'),
  `${formsOf('travel', 'go', 'fly', 'head')} to`,
  `${formsOf('arrive')} in`,
  `${formsOf('make', 'pay')} (?:[\\p{L}-]+ ){0,4}(?:visits?|trips?) to`,
  'made (?:[\\p{L}-]+ ){0,4}(?:visits?|trips?) to',
]);

/** Went there. A journey without a word of time ("his visit to") may lie ahead and is left out. */
export const visited = relationRule(
  'visited',
  [
    `{from:pgu}<aux>${GO}<place>{to+:cl}`,
    `{from:p}'s (?:last|previous|latest|recent|first) (?:[\\p{L}-]+ ){0,2}(?:visit|trip)(?: abroad)?(?: in \\d{4})?(?: was)?(?: also)? to<place>{to:cl}`,
  ],
  { tense: 'past' },
);

/** Is to go there. */
export const willVisit = relationRule('will-visit', [`{from:pgu}<aux>(?:soon )?${GO}<place>{to+:cl}`], {
  tense: 'future',
});
