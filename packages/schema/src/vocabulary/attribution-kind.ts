import { closedVocabulary, type IdOf } from './vocabulary.ts';

/** How much of the content stands inside quotation marks. @public */
export const attributionKinds = closedVocabulary('attribution-kind', [
  { id: 'direct', label: 'Direct', definition: 'All of the content stands inside marks.' },
  { id: 'mixed', label: 'Mixed', definition: 'Some of the content stands inside marks.' },
  { id: 'indirect', label: 'Indirect', definition: 'None of the content stands inside marks.' },
]);

/** How much of the content stands inside quotation marks. @public */
export type AttributionKind = IdOf<typeof attributionKinds>;
