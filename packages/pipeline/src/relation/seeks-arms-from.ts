import { ARMS } from './lexicon/arms.ts';
import { formsOf, oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const WEAPONS = `(?:[\\p{L}-]+ ){0,3}${oneOf(ARMS)}(?: and (?:[\\p{L}-]+ )?${oneOf(ARMS)})?`;
const BUY = oneOf([
  'buy',
  'buying',
  'get',
  'obtain',
  'procure',
  'purchase',
  'purchasing',
  'receive',
  'secure',
]);

/** Wants weapons of the other. */
export const seeksArmsFrom = relationRule(
  'seeks-arms-from',
  [
    `{from:cbp}<aux>(?:${formsOf('seek', 'want', 'request')}|looking for|in need of) ${WEAPONS} from<obj>{to+:cbp}`,
    `{from:cbp}(?: has| is| was)? (?:hopes|hoping|intends|offered|plans|tried|tries|trying|wanted|wants) to ${BUY} ${WEAPONS} from<obj>{to+:cbp}`,
    `{from:cbp}<aux>${formsOf('turn', 'look')} to<obj>{to+:cbp} for ${WEAPONS}`,
    `{from:cbp}<aux>${formsOf('ask')}<obj>{to:cbp} for ${WEAPONS}`,
  ],
  { isContested: true },
);
