import { formsOf, oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Words of a meeting that stand behind "held" and "had". */
const MEETING = oneOf(['meeting', 'meetings', 'summit', 'summits', 'talks', 'encounter']);
const MEET = `(?:${formsOf('meet')}(?: up)?(?: with)?|sat down with|held talks with|(?:held|had|hold|holding) (?:[\\p{L}-]+ ){0,4}${MEETING} with)`;
const MET = `(?:met|meet|held (?:[\\p{L}-]+ ){0,5}${MEETING}|shook hands)`;

/** Met the other. */
export const met = relationRule(
  'met',
  [
    `{from:pg}<aux>${MEET}<obj>{to+:pg}`,
    `{from:p} and <rank>{to:p}<aux>${MET}\\b`,
    `{both:pg}<aux>${MET}\\b`,
    '{from:p}(?<aux>[^;:]{1,80}) to meet(?: with)?<obj>{to:p}',
    `{from:p}'s (?:first|last|previous|recent) (?:[\\p{L}-]+ ){0,3}${MEETING} with<obj>{to:p}`,
  ],
  { tense: 'past' },
);

/** Is to meet the other. */
export const willMeet = relationRule(
  'will-meet',
  [
    `{from:pg}<aux>${MEET}<obj>{to+:pg}`,
    `{from:p} and <rank>{to:p}<aux>(?:hold (?:[\\p{L}-]+ ){0,5}${MEETING}|meet|be meeting)\\b`,
    '{both:pg}<aux>(?:meet|be meeting)\\b',
    '{from:p}(?<aux>[^;:]{1,80}) to meet(?: with)?<obj>{to:p}',
  ],
  { tense: 'future' },
);
