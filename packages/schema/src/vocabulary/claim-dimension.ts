import { type IdOf, openVocabulary } from './vocabulary.ts';

/** In what two claims differ. @public */
export const claimDimensions = openVocabulary('claim-dimension', [
  { id: 'time', label: 'Time', definition: 'When.' },
  { id: 'place', label: 'Place', definition: 'Where.' },
  { id: 'number', label: 'Number', definition: 'How many or how much.' },
  { id: 'polarity', label: 'Polarity', definition: 'Whether at all.' },
  { id: 'modality', label: 'Modality', definition: 'How surely.' },
  { id: 'identity', label: 'Identity', definition: 'Who or what.' },
  { id: 'definition', label: 'Definition', definition: 'What the words mean.' },
]);

/** In what two claims differ. @public */
export type ClaimDimension = IdOf<typeof claimDimensions>;
