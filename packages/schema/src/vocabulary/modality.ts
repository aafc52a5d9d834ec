import { type IdOf, openVocabulary } from './vocabulary.ts';

/** How firmly the content is put forward. @public */
export const modalities = openVocabulary('modality', [
  { id: 'asserted', label: 'Asserted', definition: 'As a fact.' },
  { id: 'denied', label: 'Denied', definition: 'As not so.' },
  { id: 'predicted', label: 'Predicted', definition: 'As what will happen.' },
  { id: 'conditional', label: 'Conditional', definition: 'As what holds if something else does.' },
  { id: 'unconfirmed', label: 'Unconfirmed', definition: 'As possible, alleged or not confirmed.' },
]);

/** How firmly the content is put forward. @public */
export type Modality = IdOf<typeof modalities>;
