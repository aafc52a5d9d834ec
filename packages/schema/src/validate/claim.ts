import { z } from 'zod';
import {
  claimDimensions,
  claimRelationTypes,
  claimResolutions,
  modalities,
  originBases,
  reportStances,
} from '../vocabulary/index.ts';
import { hopSchema } from './attribution.ts';
import { count, id, otherText, reference, word } from './fields.ts';
import { madeSchema } from './made.ts';
import { spanSchema } from './span.ts';

/** The shape of `ClaimReport`. */
export const claimReportSchema = z.looseObject({
  type: z.literal('ClaimReport'),
  id,
  claimId: reference('Claim'),
  articleId: reference('Article'),
  span: spanSchema,
  attributionId: reference('Attribution').nullable(),
  speakerId: reference('Actor').nullable(),
  chain: z.array(hopSchema),
  modality: word(modalities),
  stance: word(reportStances),
  otherText,
  made: madeSchema,
});

const originSchema = z.looseObject({
  key: z.string().min(1),
  basis: word(originBases),
  reportIds: z.array(reference('ClaimReport')),
  evidence: z.array(spanSchema),
  otherText,
});

/** The shape of `Claim`. */
export const claimSchema = z.looseObject({
  type: z.literal('Claim'),
  id,
  statement: z.string().min(1),
  normalised: z.unknown(),
  reports: z.array(reference('ClaimReport')),
  outlets: count,
  origins: z.array(originSchema),
  independent: z.looseObject({ min: count, max: count, because: z.array(z.string()) }),
});

/** The shape of `ClaimRelation`. */
export const claimRelationSchema = z.looseObject({
  type: z.literal('ClaimRelation'),
  id,
  a: reference('Claim'),
  b: reference('Claim'),
  relation: word(claimRelationTypes),
  dimension: word(claimDimensions).nullish(),
  apparent: z.boolean(),
  resolution: word(claimResolutions).nullable(),
  why: z.string().nullable(),
  otherText,
  made: madeSchema,
});
