/**
 * Which sentences of the story are worth comparing: those that share a run of words. Found through one index over all
 * articles, so that the cost grows with the text and with what is really shared, not with the number of article pairs.
 */
import type { StorySentence, StoryText } from '../story/story-text.ts';

/** A sentence and the article it stands in. */
export interface PlacedSentence {
  text: StoryText;
  sentence: StorySentence;
}

/** Two sentences and how many runs of `RUN` words they share. */
export interface SentencePair {
  a: PlacedSentence;
  b: PlacedSentence;
  sharedRuns: number;
}

/** Pairs of different sentences that share a run of words, in text order; a sentence pair is named once. */
export function sentencePairs(texts: readonly StoryText[]): SentencePair[] {
  const all = texts.flatMap((text) => text.sentences.map((sentence) => ({ text, sentence })));
  const counts = new Map<number, number>();
  for (const indexes of shingleIndex(all).values())
    if (indexes.length <= MOST_SENTENCES_OF_A_RUN)
      for (const [at, a] of indexes.entries())
        for (const b of indexes.slice(at + 1))
          counts.set(a * all.length + b, (counts.get(a * all.length + b) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .flatMap(([pair, sharedRuns]): SentencePair[] => {
      const [a, b] = [all[Math.floor(pair / all.length)], all[pair % all.length]];
      return a && b ? [{ a, b, sharedRuns }] : [];
    });
}

/** Four words in a row: shorter runs are mostly names and idioms, longer ones miss copies that were edited. */
export const RUN = 4;

/** A run that stands in more sentences than this is a formula of the story, and proves no copy by itself. */
const MOST_SENTENCES_OF_A_RUN = 60;

function shingleIndex(all: readonly PlacedSentence[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { sentence }] of all.entries()) {
    const keys = sentence.words.map(({ key }) => key);
    const runs = new Set(keys.slice(0, 1 - RUN).map((_, from) => keys.slice(from, from + RUN).join(' ')));
    for (const run of runs) {
      const known = index.get(run);
      if (known) known.push(at);
      else index.set(run, [at]);
    }
  }
  return index;
}
