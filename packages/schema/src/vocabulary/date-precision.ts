import { closedVocabulary, type IdOf } from './vocabulary.ts';

/** How exactly a time is known. @public */
export const datePrecisions = closedVocabulary('date-precision', [
  { id: 'hour', label: 'Hour', definition: 'To the hour.' },
  { id: 'day', label: 'Day', definition: 'To the day.' },
  { id: 'week', label: 'Week', definition: 'To the week.' },
  { id: 'month', label: 'Month', definition: 'To the month.' },
  { id: 'year', label: 'Year', definition: 'To the year.' },
  { id: 'range', label: 'Range', definition: 'Between two days.' },
  { id: 'open', label: 'Open', definition: 'Since a day, with no end.' },
]);

/** How exactly a time is known. @public */
export type DatePrecision = IdOf<typeof datePrecisions>;
