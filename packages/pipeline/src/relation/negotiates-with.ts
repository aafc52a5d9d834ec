import { oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const TALKS = oneOf(['negotiations', 'talks']);

/** Talks that are over are none. */
const NOT_OVER = '(?<!(?:breakdown|collapse|end|failure|suspension) of (?:the )?(?:[\\p{L}-]+ ){0,3})';

/** Is in talks with the other. */
export const negotiatesWith = relationRule(
  'negotiates-with',
  [
    `${NOT_OVER}\\b${TALKS} between (?:the )?{from:cbpg} and (?:the )?{to:cbpg}`,
    `{from:cbpg}<aux>(?:negotiat(?:e|es|ed|ing)|in (?:[\\p{L}-]+ )?${TALKS}|holding ${TALKS})(?: [\\p{L}-]+){0,4} with<obj>{to+:cbpg}`,
    `${NOT_OVER}{from:cb}'s (?:[\\p{L}-]+ ){0,2}${TALKS} with<obj>{to:cbpg}`,
    `{from:cb} and (?:the )?{to:cb}<aux>(?:negotiating|in (?:[\\p{L}-]+ )?${TALKS})`,
  ],
  { isContested: true },
);
