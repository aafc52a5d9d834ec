import { type IdOf, openVocabulary } from './vocabulary.ts';

/** In what way passages are alike. @public */
export const passageKinds = openVocabulary('passage-kind', [
  { id: 'near-verbatim', label: 'Near verbatim', definition: 'The same sentences, nearly word for word.' },
  { id: 'phrase', label: 'Phrase', definition: 'The same run of words inside other sentences.' },
  { id: 'shared-quote', label: 'Shared quote', definition: 'The same quoted words.' },
  {
    id: 'quote-drift',
    label: 'Quote drift',
    definition: 'One quotation whose words differ inside the marks.',
  },
  {
    id: 'translation-variant',
    label: 'Translation variant',
    definition: 'One utterance in two translations.',
  },
  { id: 'shared-fact', label: 'Shared fact', definition: 'The same fact in other words.' },
  {
    id: 'in-file-repeat',
    label: 'Repeat in one article',
    definition: 'The same words twice in one article.',
  },
  { id: 'look-alike', label: 'Look-alike', definition: 'Similar words without a common origin.' },
]);

/** In what way passages are alike. @public */
export type PassageKind = IdOf<typeof passageKinds>;
