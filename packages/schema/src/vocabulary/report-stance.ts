import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What a report does with a claim. @public */
export const reportStances = openVocabulary('report-stance', [
  { id: 'asserts', label: 'Asserts', definition: 'Puts it forward.' },
  { id: 'denies', label: 'Denies', definition: 'Says that it is not so.' },
  { id: 'doubts', label: 'Doubts', definition: 'Casts doubt on it.' },
  { id: 'relays', label: 'Relays', definition: 'Passes it on.' },
]);

/** What a report does with a claim. @public */
export type ReportStance = IdOf<typeof reportStances>;
