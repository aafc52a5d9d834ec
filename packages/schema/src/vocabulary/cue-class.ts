import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What kind of act the cue reports. @public */
export const cueClasses = openVocabulary('cue-class', [
  { id: 'say', label: 'Say', definition: 'Speech: said, told, announced.' },
  { id: 'write', label: 'Write', definition: 'Writing: wrote, posted, published.' },
  { id: 'think', label: 'Think', definition: 'Thought: believes, expects.' },
  { id: 'want', label: 'Want', definition: 'Wish or intention: wants, hopes, plans.' },
  { id: 'judge', label: 'Judge', definition: 'Judgement of another: praised, blamed, accused.' },
  { id: 'refuse', label: 'Refuse', definition: 'Not speaking: declined to comment.' },
]);

/** What kind of act the cue reports. @public */
export type CueClass = IdOf<typeof cueClasses>;
