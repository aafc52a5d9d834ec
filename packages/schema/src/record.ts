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

/** Every record type by its name, in the order in which a bundle lists them. */
export interface RecordTypes {
  Outlet: Outlet;
  Actor: Actor;
  Article: Article;
  TextVersion: TextVersion;
  Mention: Mention;
  Attribution: Attribution;
  Utterance: Utterance;
  Claim: Claim;
  ClaimReport: ClaimReport;
  ClaimRelation: ClaimRelation;
  Relation: Relation;
  TimelineEvent: TimelineEvent;
  SharedPassage: SharedPassage;
  Story: Story;
  Judgement: Judgement;
}

/** The name of a record type. */
export type RecordType = keyof RecordTypes;

/** Any record of a bundle. */
export type OnrecordRecord = RecordTypes[RecordType];

/** The names in bundle order. */
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

/** True when the record is of the named type. */
export function isRecordOf<T extends RecordType>(
  type: T,
  record: { type: string },
): record is RecordTypes[T] {
  return record.type === type;
}
