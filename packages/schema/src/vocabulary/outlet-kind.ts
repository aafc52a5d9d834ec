import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What sort of publisher an outlet is. @public */
export const outletKinds = openVocabulary('outlet-kind', [
  {
    id: 'newspaper',
    label: 'Newspaper',
    definition: 'Publishes written news of its own, on paper or online.',
  },
  {
    id: 'broadcaster',
    label: 'Broadcaster',
    definition: 'Publishes by radio or television, and their sites.',
  },
  { id: 'agency', label: 'News agency', definition: 'Supplies other outlets.' },
  { id: 'state-agency', label: 'State news agency', definition: 'Supplies news on behalf of a state.' },
  { id: 'aggregator', label: 'Aggregator', definition: 'Re-posts what others wrote.' },
  { id: 'site', label: 'Site', definition: 'Publishes on the web and is none of the others.' },
  { id: 'unknown', label: 'Unknown', definition: 'The text does not tell.' },
]);

/** What sort of publisher an outlet is. @public */
export type OutletKind = IdOf<typeof outletKinds>;
