import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

/** Recognises the other as a state or government. */
export const recognizes = relationRule(
  'recognizes',
  [
    `{from+:cb}<aux>${formsOf('recognise', 'recognize')}(?: the independence of| the sovereignty of| the government of)?(?: the)? {to+:clb}(?! as the winner)`,
    `{from:cb}[^;:]{1,60} to recogni[sz]e (?:the independence|the sovereignty) of [^;:\\uE000]{0,60}(?:\\uE000\\uE002?[cl]\\d+\\uE001)?[^;:\\uE000]{0,30}[—–:-] {to+:cl}`,
  ],
  { tense: 'any' },
);
