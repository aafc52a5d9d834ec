/** Small shapes that many records share: the proof, the maker and the time of an assertion. */
import type { Made, Span, TextVersion, When } from '@onrecord/schema';
import { builder } from '../builder.ts';
import { DateHowEnum, DatePrecisionEnum, MakerEnum } from './vocabulary.ts';

export const SpanRef = builder.objectRef<Span>('Span').implement({
  description:
    'The exact characters that prove a record: `text.slice(start, end) === exact`. Offsets are UTF-16 code units, half-open.',
  fields: (t) => ({
    textId: t.id({ description: 'SHA-256 of the text version.', resolve: (span) => span.text }),
    start: t.exposeInt('start', { description: 'First code unit.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
    exact: t.exposeString('exact', { description: 'The words.' }),
    page: t.int({
      nullable: true,
      description: 'Page of a paged document on which it begins, counted from 1; null without pages.',
      resolve: async (span, _args, { loaders }) => pageOf(span, await loaders.text.load(span.text)),
    }),
  }),
});

export const MadeRef = builder.objectRef<Made>('Made').implement({
  description: 'Who made an assertion, with which version, and how sure.',
  fields: (t) => ({
    by: t.field({ type: MakerEnum, description: 'A program or a person.', resolve: (made) => made.by }),
    stage: t.exposeString('stage', { description: 'The stage of the pipeline, or the kind of work.' }),
    version: t.exposeString('version', { description: 'Semantic version of the stage.' }),
    confidence: t.exposeFloat('confidence', { description: '0 to 1.' }),
  }),
});

export const WhenRef = builder.objectRef<When>('When').implement({
  description: 'A time as far as it is known, with the words that tell it.',
  fields: (t) => ({
    earliest: t.exposeString('earliest', {
      description: 'First possible day, `YYYY-MM-DD`; with the precision HOUR an ISO instant.',
    }),
    latest: t.exposeString('latest', {
      nullable: true,
      description: 'Last possible day; null is an open end.',
    }),
    precision: t.field({
      type: DatePrecisionEnum,
      description: 'How exactly it is known.',
      resolve: (when) => when.precision,
    }),
    partOfDay: t.string({
      nullable: true,
      description: 'The printed part of the day, such as "afternoon".',
      resolve: (when) => when.partOfDay,
    }),
    zone: t.string({
      nullable: true,
      description: 'IANA time zone when the text tells one.',
      resolve: (when) => when.zone,
    }),
    how: t.field({ type: DateHowEnum, description: 'How it became known.', resolve: (when) => when.how }),
    basis: t.field({
      type: [SpanRef],
      description: 'The words that tell it; none when it comes from metadata.',
      resolve: (when) => when.basis,
    }),
  }),
});

function pageOf({ start }: Span, text: TextVersion | null): number | null {
  return text?.pages?.find((page) => page.start <= start && start < page.end)?.number ?? null;
}
