import { closedVocabulary, type IdOf } from './vocabulary.ts';

/** How the publisher of an article is known. @public */
export const publisherHows = closedVocabulary('publisher-how', [
  { id: 'stated', label: 'Stated', definition: 'The text itself says it.' },
  { id: 'metadata', label: 'Metadata', definition: 'The file, page or feed around the text says it.' },
  { id: 'inferred', label: 'Inferred', definition: 'Concluded from other words of the text.' },
  { id: 'unknown', label: 'Unknown', definition: 'Nothing tells.' },
]);

/** How the publisher of an article is known. @public */
export type PublisherHow = IdOf<typeof publisherHows>;
