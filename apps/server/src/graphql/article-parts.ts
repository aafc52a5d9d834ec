/** What an article consists of besides its text: who published it, who is credited, and its blocks. */
import type { Block, Credit, MetadataCandidate, Original, Publication } from '@onrecord/schema';
import { builder } from '../builder.ts';
import { OutletRef } from './refs.ts';
import { SpanRef } from './span.ts';
import { BlockRoleEnum, CreditRoleEnum, MetadataFieldEnum, PublisherHowEnum } from './vocabulary.ts';

export const PublicationRef = builder.objectRef<Publication>('Publication').implement({
  description: 'Who published or re-posted an article, and how that is known.',
  fields: (t) => ({
    outlet: t.field({
      type: OutletRef,
      nullable: true,
      description: 'Null for an unknown site.',
      resolve: (publication) => publication.outletId,
    }),
    how: t.field({ type: PublisherHowEnum, description: 'How it is known.', resolve: ({ how }) => how }),
    basis: t.field({
      type: [SpanRef],
      description: 'The words that tell it.',
      resolve: ({ basis }) => basis,
    }),
  }),
});

export const CreditRef = builder.objectRef<Credit>('Credit').implement({
  description: 'A credited person or body.',
  fields: (t) => ({
    role: t.field({ type: CreditRoleEnum, description: 'For what.', resolve: ({ role }) => role }),
    name: t.exposeString('name', { description: 'As printed.' }),
    span: t.field({ type: SpanRef, description: 'Where it is printed.', resolve: ({ span }) => span }),
  }),
});

export const BlockRef = builder.objectRef<Block>('Block').implement({
  description: 'A stretch of an article with its role. Furniture of the page is marked, never deleted.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
    role: t.field({ type: BlockRoleEnum, description: 'What it is for.', resolve: ({ role }) => role }),
    score: t.exposeFloat('score', { description: 'How sure, 0 to 1.' }),
    reason: t.exposeString('reason', { description: 'Why it has this role.' }),
  }),
});

export const MetadataCandidateRef = builder.objectRef<MetadataCandidate>('MetadataCandidate').implement({
  description: 'A statement of a page, feed or document about its article, as found. Several may disagree.',
  fields: (t) => ({
    field: t.field({
      type: MetadataFieldEnum,
      description: 'What it speaks of.',
      resolve: ({ field }) => field,
    }),
    value: t.exposeString('value', { description: 'What it says, as found.' }),
    origin: t.exposeString('origin', { description: 'Where it stood, such as `json-ld` or `og:title`.' }),
  }),
});

export const OriginalRef = builder.objectRef<Original>('Original').implement({
  description: 'The file that a text was read from. Its bytes are served under `/original/<sha256>`.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes in lower-case hexadecimal.' }),
    mediaType: t.exposeString('mediaType', { description: 'Such as `text/html`.' }),
    size: t.exposeInt('size', { description: 'In bytes.' }),
    format: t.exposeString('format', { description: 'Id of the format that it was read as.' }),
  }),
});
