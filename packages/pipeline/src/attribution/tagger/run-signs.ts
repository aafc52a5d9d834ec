/** What can be seen of one stretch of a sentence: its length, its verbs, how it treats quotations, what lies before it. */
import { opensQuote } from './content-edges.ts';
import type { SentenceView } from './sentence-view.ts';

/** The length of a run in steps that grow with it. */
export function lengthOf(first: number, last: number): number {
  const length = last - first + 1;
  return length < 6 ? length : 6 + Math.min(Math.floor(Math.log2(length)), 6);
}

/** 1 when the run has a finite verb. */
export function hasVerb(sentence: SentenceView, first: number, last: number): number {
  for (let at = first; at <= last; at++) if (/^(?:VB[DPZ]?|MD|PV)$/.test(sentence.tags[at] ?? '')) return 1;
  return 0;
}

/** Whether a run begins outside a quotation (0), with one (1) or inside one (2). */
export function quoteStart(sentence: SentenceView, first: number): number {
  const passage = sentence.passage[first] ?? -1;
  if (passage < 0) return 0;
  return opensQuote(sentence, first) ? 1 : 2;
}

/** Whether the run keeps whole quotations whole: 0 no marks, 1 wholly quoted, 2 keeps, 3 cuts at its start, 4 at its end. */
export function quoteHarmony(sentence: SentenceView, first: number, last: number): number {
  const from = sentence.passage[first] ?? -1;
  const to = sentence.passage[last] ?? -1;
  if (to >= 0 && wordBehindIn(sentence, last, to)) return 4;
  if (from >= 0 && !opensQuote(sentence, first) && sentence.passage[first - 1] === from) return 3;
  if (from >= 0 && from === to) return 1;
  for (let at = first; at <= last; at++) if ((sentence.passage[at] ?? -1) >= 0) return 2;
  return 0;
}

function wordBehindIn(sentence: SentenceView, last: number, passage: number): boolean {
  for (let at = last + 1; sentence.passage[at] === passage; at++) if (sentence.tags[at] !== '.') return true;
  return false;
}

/** What kinds of words lie between the cue (or the source behind it) and the content. */
export function skipped(sentence: SentenceView, edge: number, first: number): number {
  let bits = 0;
  for (let at = edge + 1; at < first; at++) {
    const tag = sentence.tags[at] ?? '.';
    if (tag === '.') bits |= sentence.words[at] === ',' ? 1 : 2;
    else if (tag === 'IN' || tag === 'TO') bits |= 4;
    else if (tag.startsWith('NN') || tag === 'PRP') bits |= 8;
    else if (tag.startsWith('VB')) bits |= 16;
    else bits |= 32;
  }
  return bits;
}
