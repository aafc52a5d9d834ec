import { type IdOf, openVocabulary } from './vocabulary.ts';

/** How two claims stand to each other. @public */
export const claimRelationTypes = openVocabulary('claim-relation-type', [
  { id: 'same-claim', label: 'Same claim', definition: 'Both say the same.' },
  { id: 'supports', label: 'Supports', definition: 'The first makes the second likelier.' },
  { id: 'refines', label: 'Refines', definition: 'The first says the second more exactly.' },
  { id: 'contradicts', label: 'Contradicts', definition: 'Both cannot hold.' },
]);

/** How two claims stand to each other. @public */
export type ClaimRelationType = IdOf<typeof claimRelationTypes>;
