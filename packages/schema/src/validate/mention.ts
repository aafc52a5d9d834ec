import { z } from 'zod';
import { mentionForms, unresolvedReasons } from '../vocabulary/index.ts';
import { id, otherText, reference, word } from './fields.ts';
import { madeSchema } from './made.ts';
import { spanSchema } from './span.ts';

/** The shape of `Mention`. */
export const mentionSchema = z.looseObject({
  type: z.literal('Mention'),
  id,
  articleId: reference('Article'),
  span: spanSchema,
  form: word(mentionForms),
  actorId: reference('Actor').nullable(),
  coActorIds: z.array(reference('Actor')),
  because: word(unresolvedReasons).nullable(),
  otherText,
  made: madeSchema,
});
