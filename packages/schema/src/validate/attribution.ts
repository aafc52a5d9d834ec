import { z } from 'zod';
import {
  attributionKinds,
  chainBases,
  cueClasses,
  hopRoles,
  modalities,
  stances,
  unresolvedReasons,
} from '../vocabulary/index.ts';
import { annotations, id, otherText, reference, word } from './fields.ts';
import { madeSchema } from './made.ts';
import { spanSchema } from './span.ts';

/** The shape of `Hop`. */
export const hopSchema = z.looseObject({
  actorId: reference('Actor').nullable(),
  role: word(hopRoles),
  span: spanSchema.nullable(),
  otherText,
});

annotations.add(hopSchema, {
  id: 'Hop',
  description: 'A link of the chain from the publishing outlet outward to the speaker.',
});

/** The shape of `Attribution`. */
export const attributionSchema = z.looseObject({
  type: z.literal('Attribution'),
  id,
  articleId: reference('Article'),
  kind: word(attributionKinds),
  source: z.array(spanSchema),
  cue: z.array(spanSchema),
  content: z.array(spanSchema),
  quoted: z.array(spanSchema),
  cueClass: word(cueClasses),
  stance: word(stances),
  modality: word(modalities),
  speakerId: reference('Actor').nullable(),
  because: word(unresolvedReasons).nullable(),
  coSpeakerIds: z.array(reference('Actor')),
  addresseeIds: z.array(reference('Actor')),
  chain: z.array(hopSchema),
  chainBasis: word(chainBases),
  nestedIn: reference('Attribution').nullable(),
  duplicateOf: reference('Attribution').nullable(),
  unclosedQuote: z.boolean(),
  utteranceId: reference('Utterance').nullable(),
  otherText,
  made: madeSchema,
});
