import { z } from 'zod';
import { eventStatuses } from '../vocabulary/index.ts';
import { id, otherText, reference, word } from './fields.ts';
import { madeSchema } from './made.ts';
import { spanSchema } from './span.ts';
import { whenSchema } from './when.ts';

/** The shape of `TimelineEvent`; that it has evidence is a question of grounding. */
export const timelineEventSchema = z.looseObject({
  type: z.literal('TimelineEvent'),
  id,
  label: z.string().min(1),
  when: whenSchema.nullable(),
  status: word(eventStatuses),
  actorIds: z.array(reference('Actor')),
  placeIds: z.array(reference('Actor')),
  evidence: z.array(spanSchema),
  otherText,
  made: madeSchema,
});
