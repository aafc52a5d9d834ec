import { formsOf, oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const LETTERS = `${formsOf('exchange')} (?:[\\p{L}-]+ ){0,3}${oneOf(['letters', 'messages', 'notes', 'telegrams'])}`;

/** Wrote to the other and was answered. */
export const exchangedLettersWith = relationRule(
  'exchanged-letters-with',
  [`{from:pcb} and <rank>{to:pcb}<aux>${LETTERS}`, `{from:pcb}<aux>${LETTERS} with<obj>{to:pcb}`],
  { tense: 'past', isContested: true },
);
