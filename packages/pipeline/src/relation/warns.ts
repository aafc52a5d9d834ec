import { formsOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';
import { CLOSE, OPEN } from './template.ts';

const WARN = formsOf('warn', 'caution', 'threaten');

/** Warned the other. Who is only spoken of in the warning counts if the warning says what will befall him. */
export const warns = relationRule(
  'warns',
  [
    `{from:pcbgu}<aux>${WARN}<obj>{to+:pcbgo}`,
    `{from:pcbgu}<aux>${WARN} that<obj>{to:pcb} (?:it |they |he |she |${OPEN}\\w+${CLOSE} )?(?:will|would|faces|must|should)\\b`,
  ],
  { tense: 'past' },
);
