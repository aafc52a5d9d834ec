/** Every record type with its schema; the compiler names a schema that differs from the hand-written type. */
import type { z } from 'zod';
import type { BundleHeader } from '../bundle.ts';
import type { RecordType, RecordTypes } from '../record.ts';
import { actorSchema } from './actor.ts';
import { articleSchema, textVersionSchema } from './article.ts';
import { attributionSchema } from './attribution.ts';
import { claimRelationSchema, claimReportSchema, claimSchema } from './claim.ts';
import type { headerSchema } from './header.ts';
import { judgementSchema } from './judgement.ts';
import { mentionSchema } from './mention.ts';
import { outletSchema } from './outlet.ts';
import { relationSchema } from './relation.ts';
import type { Expect, Named, Same } from './same.ts';
import { sharedPassageSchema } from './shared-passage.ts';
import { storySchema } from './story.ts';
import { timelineEventSchema } from './timeline-event.ts';
import { utteranceSchema } from './utterance.ts';

/** The zod schema of each record type. All are loose: fields that they do not know are kept. @public */
export const recordSchemas = {
  Outlet: outletSchema,
  Actor: actorSchema,
  Article: articleSchema,
  TextVersion: textVersionSchema,
  Mention: mentionSchema,
  Attribution: attributionSchema,
  Utterance: utteranceSchema,
  Claim: claimSchema,
  ClaimReport: claimReportSchema,
  ClaimRelation: claimRelationSchema,
  Relation: relationSchema,
  TimelineEvent: timelineEventSchema,
  SharedPassage: sharedPassageSchema,
  Story: storySchema,
  Judgement: judgementSchema,
} as const satisfies Record<RecordType, z.ZodObject>;

type Schemas = typeof recordSchemas;

type Drifted = {
  [T in RecordType]: Same<Named<z.infer<Schemas[T]>>, Named<RecordTypes[T]>> extends true ? never : T;
}[RecordType];

/** Does not compile while a schema and its type differ, and names the type. */
export type SchemasAgree = Expect<[Drifted] extends [never] ? true : Drifted>;

/** Does not compile while the schema of the header and its type differ. */
export type HeaderAgrees = Expect<Same<Named<z.infer<typeof headerSchema>>, BundleHeader>>;
