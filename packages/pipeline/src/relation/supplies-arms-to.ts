import { ARMS } from './lexicon/arms.ts';
import { formsOf, oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const WEAPONS = `(?:[\\p{L}-]+ ){0,4}${oneOf(ARMS)}(?:(?:,| and| or) (?:[\\p{L}-]+ ){0,2}${oneOf(ARMS)}){0,3}`;
const SUPPLY = formsOf('deliver', 'export', 'give', 'provide', 'sell', 'send', 'ship', 'supply', 'transfer');
const SUPPLYING = oneOf([
  'delivering',
  'exporting',
  'giving',
  'providing',
  'selling',
  'sending',
  'shipping',
  'supplying',
  'transferring',
]);
const ACCUSED = formsOf('accuse', 'suspect');
const NEGATION = oneOf(['denied', 'deny', 'denies', 'denying']);

/** Gives or sells weapons to the other. */
export const suppliesArmsTo = relationRule(
  'supplies-arms-to',
  [
    `{from:cbpg}<aux>${SUPPLY} ${WEAPONS}(?: [\\p{L}-]+){0,2} to<obj>{to:cbpg}`,
    `{from:cbpg}<aux>${SUPPLY}<obj>{to:cbpg} (?:with )?${WEAPONS}`,
    {
      phrase: `${ACCUSED}<obj>{from:cbp}[^;:\\uE000]{0,40} of ${SUPPLYING}<obj>{to:cbpg} with ${WEAPONS}`,
      status: 'alleged',
    },
    {
      phrase: `${ACCUSED}<obj>{from:cbp}[^;:\\uE000]{0,40} of ${SUPPLYING} ${WEAPONS}(?: [\\p{L}-]+){0,2} to<obj>{to:cbpg}`,
      status: 'alleged',
    },
    { phrase: `{from:cbp}<aux>${NEGATION} ${SUPPLYING} ${WEAPONS} to<obj>{to:cbpg}`, status: 'denied' },
    { phrase: `{from:cbp}<aux>${NEGATION} ${SUPPLYING}<obj>{to:cbpg} with ${WEAPONS}`, status: 'denied' },
  ],
  { isContested: true },
);
