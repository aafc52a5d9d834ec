import { z } from 'zod';
import { utteranceDifferences } from '../vocabulary/index.ts';
import { id, otherText, reference, word } from './fields.ts';
import { whenSchema } from './when.ts';

const utteranceDifferenceSchema = z.looseObject({
  attributionIds: z.array(reference('Attribution')),
  kind: word(utteranceDifferences),
  otherText,
});

/** The shape of `Utterance`. */
export const utteranceSchema = z.looseObject({
  type: z.literal('Utterance'),
  id,
  speakerId: reference('Actor').nullable(),
  when: whenSchema.nullable(),
  where: z.string().nullable(),
  renderings: z.array(reference('Attribution')),
  best: reference('Attribution').nullable(),
  differences: z.array(utteranceDifferenceSchema),
});
