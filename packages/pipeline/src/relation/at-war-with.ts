import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Fights the other. */
export const atWarWith = relationRule(
  'at-war-with',
  [
    "{from:cCb}(?:'s)? (?:(?!possible|planned|feared)[\\p{L}-]+ ){0,2}(?:invasion of|war on|war against|war with|offensive against) {to:c}",
    `{from:cb}<aux>${formsOf('invade')} {to:c}`,
    '{from:cb}<aux>(?:at war|fighting a war) with {to:c}',
    '\\bwar between {from:cb} and {to:cb}',
  ],
  { tense: 'past' },
);
