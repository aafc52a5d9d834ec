import { formsOf, oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const ATTEND = oneOf([
  formsOf('attend'),
  `${formsOf('take')} part in`,
  `${formsOf('participate')} in`,
  `${formsOf('speak', 'appear')} at`,
]);

/** Takes part in an event. */
export const attends = relationRule('attends', [
  `{from+:pgcb}<aux>${ATTEND}<mixed>{to:e}`,
  '{from:p}<aux>(?:among|one of)(?: the)?(?: [\\p{L}-]+){0,2} (?:guests|participants|speakers) (?:at|of)<mixed>{to:e}',
  {
    phrase: `{from:p}[^;:]{1,100} to (?:attend|take part in|participate in|speak at)<mixed>{to:e}`,
    status: 'planned',
  },
]);
