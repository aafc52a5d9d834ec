import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What a judgement decides. @public */
export const judgementKinds = openVocabulary('judgement-kind', [
  { id: 'same-actor', label: 'Same actor', definition: 'Two actors are one.' },
  { id: 'same-claim', label: 'Same claim', definition: 'Two claims are one.' },
  { id: 'same-utterance', label: 'Same utterance', definition: 'Two renderings are of one act.' },
  { id: 'same-origin', label: 'Same origin', definition: 'Two passages have one origin.' },
  { id: 'contradicts', label: 'Contradicts', definition: 'Two claims cannot both hold.' },
  { id: 'speaker-is', label: 'Speaker is', definition: 'Who said it.' },
  { id: 'span-is', label: 'Span is', definition: 'Where a record’s words stand.' },
  { id: 'block-is', label: 'Block is', definition: 'What a block is for.' },
  {
    id: 'verdict',
    label: 'Verdict',
    definition: 'How a claim (left) fares against the facts (right: a verdict).',
  },
]);

/** What a judgement decides. @public */
export type JudgementKind = IdOf<typeof judgementKinds>;
