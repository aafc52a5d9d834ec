/** The record types of a bundle, as one union told apart by `type`. */
import type { Actor } from './actor.ts';
import type { Article, TextVersion } from './article.ts';
import type { Attribution } from './attribution.ts';
import type { Claim, ClaimRelation, ClaimReport } from './claim.ts';
import type { Judgement } from './judgement.ts';
import type { Mention } from './mention.ts';
import type { Outlet } from './outlet.ts';
import type { Relation } from './relation.ts';
import type { SharedPassage } from './shared-passage.ts';
import type { Story } from './story.ts';
import type { TimelineEvent } from './timeline-event.ts';
import type { Utterance } from './utterance.ts';

/** Every record type by its name, in the order in which a bundle lists them. @public */
export interface RecordTypes {
  /** Who publishes. */
  Outlet: Outlet;
  /** Who acts, speaks or is spoken of. */
  Actor: Actor;
  /** One article of one outlet. */
  Article: Article;
  /** Its words. */
  TextVersion: TextVersion;
  /** Words that refer to an actor. */
  Mention: Mention;
  /** Who is said to have said what. */
  Attribution: Attribution;
  /** One act of speaking or writing. */
  Utterance: Utterance;
  /** A proposition across articles. */
  Claim: Claim;
  /** Where an article carries a claim. */
  ClaimReport: ClaimReport;
  /** How two claims stand to each other. */
  ClaimRelation: ClaimRelation;
  /** A tie between two actors. */
  Relation: Relation;
  /** A dated happening. */
  TimelineEvent: TimelineEvent;
  /** Passages that are alike. */
  SharedPassage: SharedPassage;
  /** Articles that belong together. */
  Story: Story;
  /** A decision about records. */
  Judgement: Judgement;
}

/** The name of a record type. @public */
export type RecordType = keyof RecordTypes;

/** Any record of a bundle. @public */
export type OnrecordRecord = RecordTypes[RecordType];

/** The names in bundle order. @public */
export const recordTypes = [
  'Outlet',
  'Actor',
  'Article',
  'TextVersion',
  'Mention',
  'Attribution',
  'Utterance',
  'Claim',
  'ClaimReport',
  'ClaimRelation',
  'Relation',
  'TimelineEvent',
  'SharedPassage',
  'Story',
  'Judgement',
] as const satisfies readonly RecordType[];

/** True when the record is of the named type. @public */
export function isRecordOf<T extends RecordType>(
  type: T,
  record: { type: string },
): record is RecordTypes[T] {
  return record.type === type;
}
