/** Every vocabulary, by name: the one list from which documentation, JSON Schema and GraphQL enums are made. */
import { actorKinds } from './actor-kind.ts';
import { attributionKinds } from './attribution-kind.ts';
import { blockRoles } from './block-role.ts';
import { chainBases } from './chain-basis.ts';
import { claimDimensions } from './claim-dimension.ts';
import { claimRelationTypes } from './claim-relation-type.ts';
import { claimResolutions } from './claim-resolution.ts';
import { creditRoles } from './credit-role.ts';
import { cueClasses } from './cue-class.ts';
import { dateHows } from './date-how.ts';
import { datePrecisions } from './date-precision.ts';
import { eventStatuses } from './event-status.ts';
import { hopRoles } from './hop-role.ts';
import { judgementKinds } from './judgement-kind.ts';
import { judgementValues } from './judgement-value.ts';
import { makers } from './made-by.ts';
import { mentionForms } from './mention-form.ts';
import { metadataFields } from './metadata-field.ts';
import { modalities } from './modality.ts';
import { originBases } from './origin-basis.ts';
import { outletKinds } from './outlet-kind.ts';
import { passageKinds } from './passage-kind.ts';
import { publisherHows } from './publisher-how.ts';
import { relationStatuses } from './relation-status.ts';
import { relationTypes } from './relation-type.ts';
import { reportStances } from './report-stance.ts';
import { sameOrigins } from './same-origin.ts';
import { stances } from './stance.ts';
import { unresolvedReasons } from './unresolved-because.ts';
import { utteranceDifferences } from './utterance-difference.ts';
import { verdicts } from './verdict.ts';
import type { Vocabulary } from './vocabulary.ts';

export { type ActorKind, actorKinds } from './actor-kind.ts';
export { type AttributionKind, attributionKinds } from './attribution-kind.ts';
export { type BlockRole, blockRoles } from './block-role.ts';
export { type ChainBasis, chainBases } from './chain-basis.ts';
export { type ClaimDimension, claimDimensions } from './claim-dimension.ts';
export { type ClaimRelationType, claimRelationTypes } from './claim-relation-type.ts';
export { type ClaimResolution, claimResolutions } from './claim-resolution.ts';
export { type CreditRole, creditRoles } from './credit-role.ts';
export { type CueClass, cueClasses } from './cue-class.ts';
export { type DateHow, dateHows } from './date-how.ts';
export { type DatePrecision, datePrecisions } from './date-precision.ts';
export { type EventStatus, eventStatuses } from './event-status.ts';
export { type HopRole, hopRoles } from './hop-role.ts';
export { type JudgementKind, judgementKinds } from './judgement-kind.ts';
export { type JudgementValue, judgementValues } from './judgement-value.ts';
export { type Maker, makers } from './made-by.ts';
export { type MentionForm, mentionForms } from './mention-form.ts';
export { type MetadataField, metadataFields } from './metadata-field.ts';
export { type Modality, modalities } from './modality.ts';
export { type OriginBasis, originBases } from './origin-basis.ts';
export { type OutletKind, outletKinds } from './outlet-kind.ts';
export { type PassageKind, passageKinds } from './passage-kind.ts';
export { type PublisherHow, publisherHows } from './publisher-how.ts';
export { type RelationStatus, relationStatuses } from './relation-status.ts';
export { type RelationType, relationTypes } from './relation-type.ts';
export { type ReportStance, reportStances } from './report-stance.ts';
export { type SameOrigin, sameOrigins } from './same-origin.ts';
export { type Stance, stances } from './stance.ts';
export { type UnresolvedBecause, unresolvedReasons } from './unresolved-because.ts';
export { type UtteranceDifferenceKind, utteranceDifferences } from './utterance-difference.ts';
export { type Verdict, verdicts } from './verdict.ts';
export type { IdOf, Vocabulary, VocabularyEntry } from './vocabulary.ts';

/** All vocabularies in alphabetical order of their names. @public */
export const vocabularies: readonly Vocabulary[] = [
  actorKinds,
  attributionKinds,
  blockRoles,
  chainBases,
  claimDimensions,
  claimRelationTypes,
  claimResolutions,
  creditRoles,
  cueClasses,
  dateHows,
  datePrecisions,
  eventStatuses,
  hopRoles,
  judgementKinds,
  judgementValues,
  makers,
  mentionForms,
  metadataFields,
  modalities,
  originBases,
  outletKinds,
  passageKinds,
  publisherHows,
  relationStatuses,
  relationTypes,
  reportStances,
  sameOrigins,
  stances,
  unresolvedReasons,
  utteranceDifferences,
  verdicts,
];
