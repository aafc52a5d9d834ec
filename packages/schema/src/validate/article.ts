import { z } from 'zod';
import { blockRoles, creditRoles, metadataFields, publisherHows } from '../vocabulary/index.ts';
import { annotations, count, id, instant, otherText, reference, share, word } from './fields.ts';
import { spanSchema } from './span.ts';
import { whenSchema } from './when.ts';

const publicationSchema = z.looseObject({
  outletId: reference('Outlet').nullable(),
  how: word(publisherHows),
  basis: z.array(spanSchema),
});

annotations.add(publicationSchema, {
  id: 'Publication',
  description: 'Who published an article, or re-posted it, and how that is known.',
});

const creditSchema = z.looseObject({
  role: word(creditRoles),
  name: z.string(),
  span: spanSchema,
  otherText,
});

const candidateSchema = z.looseObject({
  field: word(metadataFields),
  value: z.string(),
  origin: z.string().min(1),
  otherText,
});

annotations.add(candidateSchema, {
  id: 'MetadataCandidate',
  description: 'A statement of a page, feed or document about its article, as found.',
});

/** The shape of `Article`. */
export const articleSchema = z.looseObject({
  type: z.literal('Article'),
  id,
  textId: reference('TextVersion'),
  file: z.string().nullish(),
  url: z.string().nullish(),
  canonicalUrl: z.string().nullish(),
  headline: spanSchema.nullable(),
  standfirst: spanSchema.nullable(),
  publisher: publicationSchema,
  host: publicationSchema.nullable(),
  credits: z.array(creditSchema),
  published: whenSchema.nullable(),
  retrievedAt: instant.nullish(),
  lang: z.string().min(1),
  metadata: z.array(candidateSchema).optional(),
});

const blockSchema = z.looseObject({
  start: count,
  end: count,
  role: word(blockRoles),
  score: share,
  reason: z.string(),
  otherText,
});

const pageSchema = z.looseObject({ number: z.int().min(1), start: count, end: count });

const originalSchema = z.looseObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string().min(1),
  size: count,
  format: z.string().min(1),
});

annotations.add(originalSchema, { id: 'Original', description: 'The bytes that a text was read from.' });

/** A lone surrogate has no UTF-8 form, so such a text has no digest and no file. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The shape of `TextVersion`. */
export const textVersionSchema = z.looseObject({
  type: z.literal('TextVersion'),
  id,
  articleId: reference('Article'),
  text: z.string().refine((text) => !LONE_SURROGATE.test(text), 'The text holds half of a surrogate pair'),
  rule: z.literal('lf-1'),
  supersedes: reference('TextVersion').nullable(),
  blocks: z.array(blockSchema),
  pages: z.array(pageSchema).optional(),
  original: originalSchema.nullish(),
});
