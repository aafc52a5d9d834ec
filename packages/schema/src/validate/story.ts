import { z } from 'zod';
import { id, reference } from './fields.ts';

const coordinate = z.number().min(-1).max(1);

/** The shape of `Story`. */
export const storySchema = z.looseObject({
  type: z.literal('Story'),
  id,
  title: z.string(),
  articleIds: z.array(reference('Article')),
  claimIds: z.array(reference('Claim')),
  layout: z.array(z.looseObject({ actorId: reference('Actor'), x: coordinate, y: coordinate })),
  demonstration: z.boolean().optional(),
});
