import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What a page, feed or document says of its article outside of the article's words. @public */
export const metadataFields = openVocabulary('metadata-field', [
  { id: 'headline', label: 'Headline', definition: 'The title.' },
  { id: 'standfirst', label: 'Standfirst', definition: 'The summary.' },
  { id: 'byline', label: 'Byline', definition: 'One author by name.' },
  { id: 'outlet', label: 'Outlet', definition: 'Who published it.' },
  { id: 'published', label: 'Published', definition: 'When it was first published.' },
  { id: 'modified', label: 'Modified', definition: 'When it was last changed.' },
  { id: 'lang', label: 'Language', definition: 'The language as a BCP 47 tag.' },
  {
    id: 'canonical-url',
    label: 'Canonical address',
    definition: 'The address that the site gives as its own.',
  },
]);

/** What a metadata candidate speaks of. @public */
export type MetadataField = IdOf<typeof metadataFields>;
