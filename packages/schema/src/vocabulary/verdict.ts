import { type IdOf, openVocabulary } from './vocabulary.ts';

/**
 * How a claim fares against the facts in the view of a person; the program never gives one. From worst to best.
 *
 * @public
 */
export const verdicts = openVocabulary('verdict', [
  { id: 'false', label: 'False', definition: 'The facts are against it.' },
  { id: 'mostly-false', label: 'Mostly false', definition: 'Its main point does not hold.' },
  { id: 'mixed', label: 'Mixed', definition: 'It holds in part.' },
  { id: 'mostly-true', label: 'Mostly true', definition: 'Its main point holds.' },
  { id: 'true', label: 'True', definition: 'The facts bear it out.' },
  { id: 'unproven', label: 'Unproven', definition: 'The facts that are known decide nothing.' },
]);

/** How a claim fares against the facts in the view of a person. @public */
export type Verdict = IdOf<typeof verdicts>;
