import { formsOf, oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const CHARGE = oneOf([
  'accusation',
  'accusations',
  'allegation',
  'allegations',
  'assertion',
  'charge',
  'charges',
  'claim',
  'claims',
  'report',
  'suggestion',
]);

/** Denies what the other says: "Tarvia rejected Belmark's claims". */
export const deniesTo = relationRule(
  'denies-to',
  [
    `{from:pcbg}<aux>${formsOf('deny', 'reject', 'dismiss', 'refute')}(?: the)? {to:pcbC}(?:'s)? (?:[\\p{L}-]+ ){0,3}${CHARGE}`,
  ],
  { tense: 'past' },
);
