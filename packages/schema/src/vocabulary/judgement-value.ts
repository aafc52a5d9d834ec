import { closedVocabulary, type IdOf } from './vocabulary.ts';

/** The answer of a judgement. @public */
export const judgementValues = closedVocabulary('judgement-value', [
  { id: 'yes', label: 'Yes', definition: 'It is so.' },
  { id: 'no', label: 'No', definition: 'It is not so.' },
  { id: 'unsure', label: 'Unsure', definition: 'It cannot be told.' },
]);

/** The answer of a judgement. @public */
export type JudgementValue = IdOf<typeof judgementValues>;
