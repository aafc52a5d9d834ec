import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What the speaker does by saying it. @public */
export const stances = openVocabulary('stance', [
  { id: 'states', label: 'States', definition: 'Says that something is so.' },
  { id: 'denies', label: 'Denies', definition: 'Says that something is not so.' },
  { id: 'warns', label: 'Warns', definition: 'Says that something bad may follow.' },
  { id: 'promises', label: 'Promises', definition: 'Binds the speaker to do something.' },
  { id: 'requests', label: 'Requests', definition: 'Asks somebody to do something.' },
  { id: 'accuses', label: 'Accuses', definition: 'Says that somebody did wrong.' },
  { id: 'predicts', label: 'Predicts', definition: 'Says what will or may happen.' },
  { id: 'fears', label: 'Fears', definition: 'Says what the speaker is worried about.' },
  { id: 'invites', label: 'Invites', definition: 'Asks somebody to come or take part.' },
  { id: 'silent', label: 'Silent', definition: 'Refuses to speak or says nothing; never shown as a quote.' },
]);

/** What the speaker does by saying it. @public */
export type Stance = IdOf<typeof stances>;
