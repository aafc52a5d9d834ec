import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Recognises the other as a state or government. */
export const recognizes = relationRule(
  'recognizes',
  [
    `{from+:cb}<aux>${formsOf('recognise', 'recognize')}(?: the independence of| the sovereignty of| the government of)?(?: the)? {to+:clb}(?! as the winner)`,
    `{from:cb} (?:is|are|was|were|became) [^;:\\uE000]{1,50} to recogni[sz]e(?: the \\p{L}+ of)?(?: the)? {to+:clb}`,
  ],
  { tense: 'any' },
);
