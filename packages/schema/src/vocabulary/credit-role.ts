import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What a credited person or body did for an article. @public */
export const creditRoles = openVocabulary('credit-role', [
  { id: 'byline', label: 'Byline', definition: 'Wrote it.' },
  { id: 'agency', label: 'Agency', definition: 'Supplied the text.' },
  { id: 'photo', label: 'Photo', definition: 'Took the picture.' },
  { id: 'assistance', label: 'Assistance', definition: 'Helped with the reporting.' },
  { id: 'contributor', label: 'Contributor', definition: 'Contributed to the report.' },
  { id: 'update', label: 'Update', definition: 'A note that says what an update changed.' },
]);

/** What a credited person or body did for an article. @public */
export type CreditRole = IdOf<typeof creditRoles>;
