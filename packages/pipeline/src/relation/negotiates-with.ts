import { oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const TALKS = oneOf(['negotiations', 'talks']);

/** Is in talks with the other. */
export const negotiatesWith = relationRule(
  'negotiates-with',
  [
    `\\b${TALKS} between (?:the )?{from:cbpg} and (?:the )?{to:cbpg}`,
    `{from:cbpg}<aux>(?:negotiat(?:e|es|ed|ing)|in (?:[\\p{L}-]+ )?${TALKS}|holding ${TALKS})(?: [\\p{L}-]+){0,4} with<obj>{to+:cbpg}`,
    `{from:cb}'s (?:[\\p{L}-]+ ){0,2}${TALKS} with<obj>{to:cbpg}`,
    `{from:cb} and (?:the )?{to:cb}<aux>(?:negotiating|in (?:[\\p{L}-]+ )?${TALKS})`,
  ],
  { isMutual: true, isContested: true },
);
