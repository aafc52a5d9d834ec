import { type IdOf, openVocabulary } from './vocabulary.ts';

/** How an event is put forward. @public */
export const eventStatuses = openVocabulary('event-status', [
  { id: 'happened', label: 'Happened', definition: 'As past.' },
  { id: 'planned', label: 'Planned', definition: 'As still to come.' },
  { id: 'alleged', label: 'Alleged', definition: 'As somebody’s allegation.' },
]);

/** How an event is put forward. @public */
export type EventStatus = IdOf<typeof eventStatuses>;
