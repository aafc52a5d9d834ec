import { z } from 'zod';
import { judgementKinds, judgementValues, verdicts } from '../vocabulary/index.ts';
import { annotations, id, instant, otherText, word } from './fields.ts';

/**
 * The shape of `Judgement`. Its sides are no references: a judgement outlives the records that it speaks of,
 * so that it holds again when a better extractor finds them again.
 */
export const judgementSchema = z
  .looseObject({
    type: z.literal('Judgement'),
    id,
    kind: word(judgementKinds),
    left: id,
    right: id,
    value: word(judgementValues),
    agent: z.string().min(1),
    reason: z.string(),
    at: instant,
    retractedAt: instant.nullable(),
    otherText,
  })
  .refine(({ kind, right }) => kind !== 'verdict' || verdicts.has(right), {
    path: ['right'],
    error: `Invalid verdict: expected one of ${verdicts.ids.join(', ')}`,
  });

annotations.add(judgementSchema, {
  if: { properties: { kind: { const: 'verdict' } }, required: ['kind'] },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
  then: { properties: { right: { enum: [...verdicts.ids] } } },
});
