import { z } from 'zod';
import { relationStatuses, relationTypes } from '../vocabulary/index.ts';
import { id, otherText, reference, word } from './fields.ts';
import { madeSchema } from './made.ts';
import { spanSchema } from './span.ts';
import { whenSchema } from './when.ts';

/** The shape of `Relation`; that it has evidence is a question of grounding. */
export const relationSchema = z.looseObject({
  type: z.literal('Relation'),
  id,
  from: reference('Actor'),
  to: reference('Actor'),
  relation: word(relationTypes),
  otherText,
  status: word(relationStatuses),
  when: whenSchema.nullable(),
  evidence: z.array(spanSchema),
  made: madeSchema,
});
