import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Wrote to the other. */
export const writesTo = relationRule(
  'writes-to',
  [
    `{from:pcb}<aux>${formsOf('write')} to<obj>{to:pcb}`,
    `{from:pcb}<aux>sent (?:an?|the) (?:[\\p{L}-]+ ){0,3}(?:letter|message|telegram|note) to<obj>{to:pcb}`,
  ],
  { tense: 'past' },
);
