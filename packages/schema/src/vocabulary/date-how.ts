import { closedVocabulary, type IdOf } from './vocabulary.ts';

/** How a time is known. @public */
export const dateHows = closedVocabulary('date-how', [
  { id: 'stated', label: 'Stated', definition: 'The text gives the date.' },
  { id: 'metadata', label: 'Metadata', definition: 'The file, page or feed gives it.' },
  {
    id: 'resolved-from-publication',
    label: 'Resolved from publication',
    definition: 'A relative date, counted from the day of publication.',
  },
  { id: 'inferred', label: 'Inferred', definition: 'Concluded from other words.' },
]);

/** How a time is known. @public */
export type DateHow = IdOf<typeof dateHows>;
