import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Put the other under sanctions. */
export const sanctions = relationRule('sanctions', [
  `{from+:cb}<aux>${formsOf('sanction')}<obj>{to+:cpbo}`,
  `{from+:cb}<aux>${formsOf('impose', 'slap', 'place')}<few>(?:sanctions|an embargo) (?:on|against|upon)<obj>{to+:cpbo}`,
  `{to:cpb}(?: (?:is|was|are|were|has been|have been)| remains)(?: already| still)? (?:under|subject to) {from+:cCb} sanctions`,
  "{to:cpb}(?:, who|, which)?(?:'s| is| was| were| are| has been)(?: already)? sanctioned by (?:the )?{from+:cb}",
  '{from:cCb} sanctions (?:on|against) (?:the )?{to+:cpb}',
]);
