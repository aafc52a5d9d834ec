import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const ACCUSE = formsOf('accuse', 'blame', 'denounce', 'condemn', 'criticise', 'criticize');

/** Says that the other did wrong. */
export const accuses = relationRule(
  'accuses',
  [
    `{from+:pcbgu}<aux>${ACCUSE}<obj>{to+:pcbgo}(?!'s)`,
    `^(?:the |[\\p{L}-]+ ){0,2}{from+:pcbgu}(?! \\uE000)[^;:]{1,240}(?:,| while| and) (?:accusing|blaming|denouncing|lashing out at|hitting out at)<obj>{to+:pcbgo}`,
  ],
  { tense: 'past' },
);
