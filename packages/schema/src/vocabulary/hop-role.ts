import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What a link of a chain does. @public */
export const hopRoles = openVocabulary('hop-role', [
  { id: 'outlet', label: 'Outlet', definition: 'Publishes the article; always the first link.' },
  { id: 'relayer', label: 'Relayer', definition: 'Passes on what another said.' },
  { id: 'document', label: 'Document', definition: 'A letter, report or page that carries the words.' },
  { id: 'speaker', label: 'Speaker', definition: 'Said it; the last link.' },
  { id: 'unnamed', label: 'Unnamed', definition: 'A link that nobody names.' },
]);

/** What a link of a chain does. @public */
export type HopRole = IdOf<typeof hopRoles>;
