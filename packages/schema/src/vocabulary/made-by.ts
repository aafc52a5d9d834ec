import { closedVocabulary, type IdOf } from './vocabulary.ts';

/** Who made an assertion. @public */
export const makers = closedVocabulary('made-by', [
  { id: 'pipeline', label: 'Pipeline', definition: 'A stage of the extraction.' },
  { id: 'person', label: 'Person', definition: 'A human being.' },
]);

/** Who made an assertion. @public */
export type Maker = IdOf<typeof makers>;
