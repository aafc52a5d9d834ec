/** Where contents begin and end: clause openers, quotation marks, the last word, the top of a clause. */
import type { SentenceView } from './sentence-view.ts';

/** Words that can open a clause or phrase that was said. */
export const OPENERS =
  /^(?:that|to|whether|if|how|why|what|who|where|when|about|for|of|on|as|with|against|in|from|at|by|over|into)$/;

/** Place of the last token that is no mark. */
export function lastWord(sentence: SentenceView): number {
  let last = sentence.tokens.length - 1;
  while (last > 0 && sentence.tags[last] === '.') last--;
  return last;
}

/** Whether a quotation begins with this token. */
export function opensQuote(sentence: SentenceView, at: number): boolean {
  const passage = sentence.passage[at] ?? -1;
  return passage >= 0 && sentence.passage[at - 1] !== passage;
}

/** The highest word of the tree that begins at `first`, below the cue. */
export function topOf(sentence: SentenceView, first: number, cue: number): number {
  let top = first;
  for (let steps = 0; steps < 12; steps++) {
    const head = sentence.tree[top]?.head ?? -1;
    if (head < 0 || head === cue || (sentence.low[head] ?? head) < first) break;
    top = head;
  }
  return top;
}
