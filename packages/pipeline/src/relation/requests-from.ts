import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Asked the other for something. */
export const requestsFrom = relationRule(
  'requests-from',
  [
    `{from:cbpg}<aux>(?:${formsOf('ask', 'urge', 'press')}|called on|appealed to|pleaded with)<obj>{to+:cbpg} (?:to|for|not)\\b`,
    `{from:cbpg}<aux>${formsOf('demand', 'request')} that<obj>{to:cbpg} `,
  ],
  { tense: 'past' },
);
