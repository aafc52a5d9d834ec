import { z } from 'zod';
import { passageKinds, sameOrigins } from '../vocabulary/index.ts';
import { id, otherText, reference, word } from './fields.ts';
import { madeSchema } from './made.ts';
import { spanSchema } from './span.ts';

const lostCreditSchema = z.looseObject({
  articleId: reference('Article'),
  span: spanSchema,
  credit: spanSchema,
});

/** The shape of `SharedPassage`; that it has two places is a question of grounding. */
export const sharedPassageSchema = z.looseObject({
  type: z.literal('SharedPassage'),
  id,
  kind: word(passageKinds),
  spans: z.array(spanSchema),
  sameOrigin: word(sameOrigins),
  origin: z.looseObject({ actorId: reference('Actor'), span: spanSchema.nullable() }).nullable(),
  creditLost: z.array(lostCreditSchema),
  differences: z.array(z.string()),
  otherText,
  made: madeSchema,
});
