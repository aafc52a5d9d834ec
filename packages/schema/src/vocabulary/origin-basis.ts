import { type IdOf, openVocabulary } from './vocabulary.ts';

/** Why reports count as one origin. @public */
export const originBases = openVocabulary('origin-basis', [
  { id: 'shared-passage', label: 'Shared passage', definition: 'They carry the same passage.' },
  { id: 'same-speaker-event', label: 'Same utterance', definition: 'They carry one act of one speaker.' },
  { id: 'credit', label: 'Credit', definition: 'They credit the same supplier.' },
  { id: 'same-cited-report', label: 'Same cited report', definition: 'They cite the same report.' },
  { id: 'own-reporting', label: 'Own reporting', definition: 'The outlet found it itself.' },
]);

/** Why reports count as one origin. @public */
export type OriginBasis = IdOf<typeof originBases>;
