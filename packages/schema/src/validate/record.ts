/** Every record type with its schema. */
import type { z } from 'zod';
import type { RecordType } from '../record.ts';
import { actorSchema } from './actor.ts';
import { articleSchema, textVersionSchema } from './article.ts';
import { attributionSchema } from './attribution.ts';
import { claimRelationSchema, claimReportSchema, claimSchema } from './claim.ts';
import { judgementSchema } from './judgement.ts';
import { mentionSchema } from './mention.ts';
import { outletSchema } from './outlet.ts';
import { relationSchema } from './relation.ts';
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
