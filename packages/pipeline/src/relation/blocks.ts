import { formsOf, oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const WISH = oneOf([
  'attempt',
  'attempts',
  'bid',
  'draft',
  'effort',
  'efforts',
  'motion',
  'move',
  'plan',
  'plans',
  'proposal',
  'proposals',
  'request',
  'resolution',
  'resolutions',
]);

/** Stopped what the other wanted: "Belmark vetoed the Tarvian proposal". */
export const blocks = relationRule(
  'blocks',
  [
    `{from+:cbpg}<aux>${formsOf('block', 'veto', 'thwart', 'obstruct', 'reject')}(?: the| an?)? {to:cCbp}(?:'s|-led|-backed|-drafted)? (?:[\\p{L}-]+ ){0,3}${WISH}`,
  ],
  { tense: 'past' },
);
