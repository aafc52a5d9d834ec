import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const SUPPORT = formsOf('support', 'back', 'endorse');

/** Takes the side of the other. */
export const supports = relationRule(
  'supports',
  [
    `{from+:cbpg}<aux>${SUPPORT}<obj>{to:cbpg}`,
    `{from:cbpg} (?:is|was|are|were) (?:one of|among) [^;:\\uE000]{1,50}(?:to have|that|which|who|to)(?: have| has)?(?: [\\p{L}]+ly)? ${SUPPORT}<obj>{to:cbpg}`,
    `{from:cbpg}<aux>(?:expressed|offered|pledged|voiced|promised)<few>support (?:for|to)<obj>{to:cbpg}`,
  ],
  { tense: 'past' },
);
