import { type IdOf, openVocabulary } from './vocabulary.ts';

/** How a mention names its actor. @public */
export const mentionForms = openVocabulary('mention-form', [
  { id: 'name', label: 'Name', definition: 'By name, full or short.' },
  { id: 'metonym', label: 'Metonym', definition: 'A capital or building for those who govern there.' },
  { id: 'adjective', label: 'Adjective', definition: 'An adjective of origin, such as that of a country.' },
  { id: 'description', label: 'Description', definition: 'A description without a name.' },
  { id: 'pronoun', label: 'Pronoun', definition: 'A pronoun.' },
]);

/** How a mention names its actor. @public */
export type MentionForm = IdOf<typeof mentionForms>;
