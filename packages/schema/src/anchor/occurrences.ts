/** Finds where exact words stand. Overlapping places count, because each of them could be the one that is meant. */
import { cutsPair } from './code-points.ts';

/**
 * The offsets of the words in the text, in UTF-16 code units, at most `limit` of them: who asks whether a place is the
 * only one need not hear of the third. A place that begins or ends inside of a surrogate pair is other characters and
 * does not count.
 */
export function occurrencesOf(text: string, words: string, limit = 2): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1 && found.length < limit; at = text.indexOf(words, at + 1))
    if (!cutsPair(text, at) && !cutsPair(text, at + words.length)) found.push(at);
  return found;
}
