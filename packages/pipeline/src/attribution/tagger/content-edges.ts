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

/** How many finite verb groups ("had leaked", "did not calm") a stretch has. */
export function clausesIn(sentence: SentenceView, first: number, last: number): number {
  let count = 0;
  for (let at = first; at <= last; at++) if (beginsVerb(sentence, at)) count++;
  return count;
}

/** Whether a finite verb group begins with this token. */
export function beginsVerb(sentence: SentenceView, at: number): boolean {
  return isFiniteVerb(sentence, at) && !isFiniteVerb(sentence, at - 1);
}

/** Whether this token is a finite verb or a modal. */
export function isFiniteVerb({ tags }: SentenceView, at: number): boolean {
  return FINITE.test(tags[at] ?? '');
}

const FINITE = /^(?:VB[DPZ]|MD|PV)$/;
