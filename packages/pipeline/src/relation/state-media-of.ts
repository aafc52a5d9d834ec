import { oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const STATE = oneOf([
  'government-run',
  'official',
  'state',
  'state-affiliated',
  'state-backed',
  'state-controlled',
  'state-owned',
  'state-run',
]);
const MEDIUM = oneOf([
  'broadcaster',
  'channel',
  'media',
  'media outlet',
  'news',
  'news agency',
  'news outlet',
  'newspaper',
  'outlet',
  'radio',
  'television',
  'tv',
  'wire service',
]);

/** Publishes on behalf of the state: "Tarvian state broadcaster X", "X, the state news agency of Tarvia". */
export const stateMediaOf = relationRule(
  'state-media-of',
  [
    `{to:cC}(?:'s)? ${STATE}(?:-run|-owned)? (?:${MEDIUM} ){1,2}{from:ob}`,
    `{from:ob}, {to:cC}(?:'s)? ${STATE} ${MEDIUM}`,
    `{from:ob}, (?:the |a )?${STATE} (?:${MEDIUM} ?){1,2}(?:of|in) (?:the )?{to:c}`,
  ],
  { view: 'names' },
);
