import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';

const ACCUSE = formsOf('accuse', 'blame', 'denounce', 'condemn', 'criticise', 'criticize');

/** Says that the other did wrong. */
export const accuses = relationRule(
  'accuses',
  [
    `{from+:pcbgu}<aux>${ACCUSE}<obj>{to+:pcbgo}(?!'s)`,
    `^(?:the |[\\p{L}-]+ ){0,2}{from+:pcbgu}(?! \\uE000)[^;:]{1,160}, (?:accusing|blaming)<obj>{to+:pcbgo}`,
  ],
  { tense: 'past' },
);
