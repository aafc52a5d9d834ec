import { z } from 'zod';
import { actorKinds } from '../vocabulary/index.ts';
import { count, id, otherText, reference, word } from './fields.ts';
import { spanSchema } from './span.ts';

/** The shape of `Actor`. */
export const actorSchema = z.looseObject({
  type: z.literal('Actor'),
  id,
  kind: word(actorKinds),
  name: z.string().nullable(),
  aliases: z.array(z.looseObject({ text: z.string(), count })),
  roles: z.array(spanSchema),
  affiliationId: reference('Actor').nullable(),
  links: z.array(z.looseObject({ scheme: z.string(), id })),
  redirectTo: reference('Actor').nullable(),
  otherText,
});
