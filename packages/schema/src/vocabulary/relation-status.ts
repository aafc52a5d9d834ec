import { type IdOf, openVocabulary } from './vocabulary.ts';

/** How a relation is put forward. @public */
export const relationStatuses = openVocabulary('relation-status', [
  { id: 'asserted', label: 'Asserted', definition: 'As a fact.' },
  { id: 'alleged', label: 'Alleged', definition: 'As somebody’s allegation.' },
  { id: 'denied', label: 'Denied', definition: 'As not so.' },
  { id: 'planned', label: 'Planned', definition: 'As still to come.' },
]);

/** How a relation is put forward. @public */
export type RelationStatus = IdOf<typeof relationStatuses>;
