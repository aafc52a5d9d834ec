import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Put something to the other. */
export const proposesTo = relationRule(
  'proposes-to',
  [
    `{from:cbp}(?: (?:in|last|this|on) [\\p{L}]+)?<aux>${formsOf('propose')}<few>(?:to|with)<obj>{to+:cbp}`,
    `{from:cbp}<aux>${formsOf('offer')}<obj>{to+:cbp} `,
  ],
  { tense: 'past', isContested: true },
);
