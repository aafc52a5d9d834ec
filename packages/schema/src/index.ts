/**
 * The core of `@onrecord/schema`: record types, vocabularies, spans and guards. It has no dependency;
 * validation is in `@onrecord/schema/validate`, ids in `/ids`, bundles in `/bundle`.
 *
 * @packageDocumentation
 */
export type { Actor, ActorLink, Alias } from './actor.ts';
export type {
  Article,
  Block,
  Credit,
  MetadataCandidate,
  Original,
  PageRange,
  Publication,
  TextVersion,
} from './article.ts';
export type { Attribution, Hop } from './attribution.ts';
export type { ArticleBatch, MapEdge, StoryBatch } from './batch.ts';
export type { Claim, ClaimRelation, ClaimReport, Independence, Origin } from './claim.ts';
export {
  type FieldFault,
  InvalidBundleError,
  InvalidRecordError,
  OnrecordError,
  type OnrecordErrorCode,
  SpanMismatchError,
  UnknownFormatError,
  type UnreachableCode,
  UnreachableError,
  UnreadableArticleError,
  type UnreadableCode,
} from './errors.ts';
export type { Judgement } from './judgement.ts';
export type { Assertion, Made } from './made.ts';
export type { Mention } from './mention.ts';
export type { Outlet } from './outlet.ts';
export { isRecordOf, type OnrecordRecord, type RecordType, type RecordTypes, recordTypes } from './record.ts';
export type { Relation } from './relation.ts';
export type { LostCredit, SharedPassage } from './shared-passage.ts';
export { compareSpans, isRangeOf, isSpan, isTrueSpan, type Range, type Span, spanOf } from './span.ts';
export type { Placement, Story } from './story.ts';
export type { TimelineEvent } from './timeline-event.ts';
export type { Utterance, UtteranceDifference } from './utterance.ts';
export * from './vocabulary/index.ts';
export type { When } from './when.ts';
