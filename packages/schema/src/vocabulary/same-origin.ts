import { closedVocabulary, type IdOf } from './vocabulary.ts';

/** Whether alike passages come from one origin. @public */
export const sameOrigins = closedVocabulary('same-origin', [
  { id: 'yes', label: 'Yes', definition: 'The words prove it.' },
  { id: 'probable', label: 'Probable', definition: 'The words make it likely.' },
  { id: 'no', label: 'No', definition: 'They only look alike.' },
]);

/** Whether alike passages come from one origin. @public */
export type SameOrigin = IdOf<typeof sameOrigins>;
