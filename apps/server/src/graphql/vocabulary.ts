/** Every enum of the API that comes from a vocabulary: the same words as in the records, in SCREAMING_CASE. */
import {
  actorKinds,
  attributionKinds,
  blockRoles,
  chainBases,
  creditRoles,
  cueClasses,
  dateHows,
  datePrecisions,
  hopRoles,
  makers,
  mentionForms,
  metadataFields,
  modalities,
  outletKinds,
  passageKinds,
  publisherHows,
  relationStatuses,
  relationTypes,
  sameOrigins,
  stances,
  unresolvedReasons,
  utteranceDifferences,
  type Vocabulary,
} from '@onrecord/schema';
import { builder } from '../builder.ts';

export const ActorKindEnum = vocabularyEnum('ActorKind', actorKinds, 'What sort of thing an actor is.');
export const AttributionKindEnum = vocabularyEnum(
  'AttributionKind',
  attributionKinds,
  'Whether words are quoted, reported, or both.',
);
export const BlockRoleEnum = vocabularyEnum('BlockRole', blockRoles, 'What a stretch of an article is for.');
export const ChainBasisEnum = vocabularyEnum(
  'ChainBasis',
  chainBases,
  'Where the words that give a chain stand.',
);
export const CreditRoleEnum = vocabularyEnum('CreditRole', creditRoles, 'What somebody is credited for.');
export const CueClassEnum = vocabularyEnum('CueClass', cueClasses, 'What sort of act a cue reports.');
export const DateHowEnum = vocabularyEnum('DateHow', dateHows, 'How a time became known.');
export const DatePrecisionEnum = vocabularyEnum(
  'DatePrecision',
  datePrecisions,
  'How exactly a time is known.',
);
export const HopRoleEnum = vocabularyEnum('HopRole', hopRoles, 'What a link of a chain did with the words.');
export const MakerEnum = vocabularyEnum('Maker', makers, 'Who made an assertion.');
export const MentionFormEnum = vocabularyEnum('MentionForm', mentionForms, 'How a text refers to an actor.');
export const MetadataFieldEnum = vocabularyEnum(
  'MetadataField',
  metadataFields,
  'What a page, feed or document says of its article outside of its words.',
);
export const ModalityEnum = vocabularyEnum('Modality', modalities, 'How a content is put forward.');
export const OutletKindEnum = vocabularyEnum(
  'OutletKind',
  outletKinds,
  'What sort of publisher an outlet is.',
);
export const PassageKindEnum = vocabularyEnum('PassageKind', passageKinds, 'In what way passages are alike.');
export const PublisherHowEnum = vocabularyEnum(
  'PublisherHow',
  publisherHows,
  'How it is known who published.',
);
export const RelationStatusEnum = vocabularyEnum(
  'RelationStatus',
  relationStatuses,
  'How certain a text makes a relation.',
);
export const RelationTypeEnum = vocabularyEnum(
  'RelationType',
  relationTypes,
  'How one actor is tied to another.',
);
export const SameOriginEnum = vocabularyEnum('SameOrigin', sameOrigins, 'Whether passages have one origin.');
export const StanceEnum = vocabularyEnum('Stance', stances, 'What a speaker does with the words.');
export const UnresolvedBecauseEnum = vocabularyEnum(
  'UnresolvedBecause',
  unresolvedReasons,
  'Why it is open who is meant.',
);
export const UtteranceDifferenceKindEnum = vocabularyEnum(
  'UtteranceDifferenceKind',
  utteranceDifferences,
  'In what renderings of one utterance differ.',
);

/** An enum whose inner values are the ids of the vocabulary, so that resolvers never translate. */
function vocabularyEnum<Id extends string>(name: string, vocabulary: Vocabulary<Id>, description: string) {
  const values = vocabulary.entries.map(({ id, label, definition }) => [
    id.replaceAll('-', '_').toUpperCase(),
    { value: id, description: `${label}: ${definition}` },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as Record<string, { value: Id; description: string }>,
  });
}
