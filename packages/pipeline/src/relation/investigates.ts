import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Looks into what the other did. */
export const investigates = relationRule(
  'investigates',
  [
    `{from:cb}<aux>${formsOf('investigate', 'probe')}<obj>{to:pcb}`,
    `{from:cb}<aux>(?:opened|launched|began|started) (?:[\\p{L}-]+ ){0,3}(?:investigation|inquiry|probe) into<obj>{to:pcb}`,
    '{to:pcb}<aux>(?:investigated|probed) by (?:the )?{from:cb}',
  ],
  { tense: 'past', isContested: true },
);
