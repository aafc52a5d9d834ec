import { type IdOf, openVocabulary } from './vocabulary.ts';

/** Why a resolution is missing. @public */
export const unresolvedReasons = openVocabulary('unresolved-because', [
  { id: 'no-antecedent', label: 'No antecedent', definition: 'Nobody before is named whom it could mean.' },
  { id: 'ambiguous', label: 'Ambiguous', definition: 'Several could be meant.' },
  {
    id: 'outside-knowledge',
    label: 'Outside knowledge',
    definition: 'Only knowledge from outside the text would tell.',
  },
  { id: 'hearsay', label: 'Hearsay', definition: 'The text says that it is said, and not by whom.' },
  { id: 'no-source', label: 'No source', definition: 'The sentence gives no source.' },
]);

/** Why a resolution is missing. @public */
export type UnresolvedBecause = IdOf<typeof unresolvedReasons>;
