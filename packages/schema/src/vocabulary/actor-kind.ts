import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What sort of thing an actor is. @public */
export const actorKinds = openVocabulary('actor-kind', [
  { id: 'person', label: 'Person', definition: 'A human being, alive or dead.' },
  {
    id: 'organisation',
    label: 'Organisation',
    definition: 'A company, party, armed group, association or international body.',
  },
  {
    id: 'government-body',
    label: 'Government body',
    definition: 'A ministry, office, agency, parliament, army or court of a state.',
  },
  { id: 'country', label: 'Country', definition: 'A state acting or spoken of as one.' },
  { id: 'place', label: 'Place', definition: 'A city, region, building or stretch of land or water.' },
  {
    id: 'news-outlet',
    label: 'News outlet',
    definition: 'A newspaper, broadcaster, news agency or site that publishes.',
  },
  {
    id: 'state-news-agency',
    label: 'State news agency',
    definition: 'A news agency or broadcaster that speaks for a state.',
  },
  {
    id: 'event',
    label: 'Event',
    definition: 'A war, meeting, election, forum or other happening with a name.',
  },
  { id: 'document', label: 'Document', definition: 'A letter, book, law, report or programme.' },
  {
    id: 'group',
    label: 'Group',
    definition: 'Several people or bodies under one description, such as officials or residents.',
  },
  {
    id: 'unnamed-source',
    label: 'Unnamed source',
    definition: 'Somebody who speaks and whom the text does not name.',
  },
]);

/** What sort of thing an actor is. @public */
export type ActorKind = IdOf<typeof actorKinds>;
