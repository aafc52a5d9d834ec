import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Asked the other to come. */
export const invites = relationRule('invites', [
  `{from:pcb}<aux>${formsOf('invite')}<obj>{to:pgcb}`,
  '{to:pg}(?:[^;\\uE000]|\\uE000\\uE002?[^p\\uE002]\\d+\\uE001){0,80} at (?:the )?invitation of<obj>{from:pcb}',
  "{to:pg}(?:[^;\\uE000]|\\uE000\\uE002?[^p\\uE002]\\d+\\uE001){0,80} at {from:pcb}'s invitation",
  'at the invitation of<obj>{from:pcb},(?:[^;\\uE000]|\\uE000\\uE002?[^p\\uE002]\\d+\\uE001){0,80} {to:pg}',
]);
