import { z } from 'zod';
import { judgementKinds, judgementValues } from '../vocabulary/index.ts';
import { id, instant, otherText, word } from './fields.ts';

/**
 * The shape of `Judgement`. Its sides are no references: a judgement outlives the records that it speaks of,
 * so that it holds again when a better extractor finds them again.
 */
export const judgementSchema = z.looseObject({
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
});
