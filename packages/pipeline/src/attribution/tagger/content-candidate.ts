/** A proposal for what was said: stretches of one sentence, and whole quoted sentences beside it. */

/** Places of a run of tokens, inclusive. */
export type Run = readonly [first: number, last: number];

/** A stretch that may be the content: a run before the cue, a run behind it, or both, and whole sentences beside. */
export interface ContentCandidate {
  before: Run | null;
  after: Run | null;
  /** How many sentences before and behind are quoted on. */
  sentencesBefore: number;
  sentencesAfter: number;
}

/** How many whole sentences of the same quotation stand directly before and behind this one. */
export interface QuotedNeighbours {
  before: number;
  after: number;
}
