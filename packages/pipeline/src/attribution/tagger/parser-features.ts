/** What the parser looks at when it chooses a move or names a relation. */
import { mixHashes } from './hashed-weights.ts';
import { marksBetween, type ParserInput } from './parser-input.ts';
import type { ParserState } from './parser-state.ts';

/** How many features a move has. */
export const MOVE_FEATURES = 67;

/** How many features the relation of two words has. */
export const ARC_FEATURES = 18;

/** Writes the hashes that decide the next move. */
export function writeMoveFeatures(input: ParserInput, state: ParserState, out: Uint32Array): void {
  const view = viewOf(input, state);
  const parts = [...nearestWords(view), ...wordsBelow(view), ...pairsWithMarks(view)];
  for (let index = 0; index < MOVE_FEATURES; index++) out[index] = mixHashes(parts[index] ?? 0, index + 1);
}

/** Writes the hashes that decide the relation of `word` to `head`. */
export function writeArcFeatures(
  input: ParserInput,
  state: ParserState,
  word: number,
  head: number,
  out: Uint32Array,
): void {
  const t = (at: number) => (at < 0 || at >= state.length ? NO_TAG : (input.tags[at] ?? NO_TAG));
  const w = (at: number) => (at < 0 || at >= state.length ? NO_WORD : (input.words[at] ?? NO_WORD));
  const side = word < head ? 1 : 2;
  const far = side * 8 + Math.min(Math.abs(word - head), 5);
  const first = state.leftmost[word] ?? -1;
  const last = state.rightmost[word] ?? -1;
  const pair = (t(head) * 64 + t(word)) * 4 + side;
  const above = state.heads[head] ?? -1;
  const parts = [
    5,
    pair,
    mixHashes(pair, far),
    mixHashes(w(word), side),
    mixHashes(w(head), side),
    mixHashes(w(word), w(head)),
    mixHashes(pair, w(word)),
    mixHashes(pair, w(head)),
    mixHashes(pair, t(first)),
    mixHashes(pair, t(last)),
    mixHashes(w(first), pair),
    mixHashes(w(head), t(word) * 64 + t(first)),
    mixHashes(pair, t(word - 1) * 64 + t(word + 1)),
    mixHashes(pair, marksBetween(input, Math.min(word, head), Math.max(word, head))),
    mixHashes(pair, t(above)),
    mixHashes(pair, w(word - 1)),
    mixHashes(pair, state.leftmost[head] === word ? 1 : 0),
    mixHashes(pair, t(state.leftmost[head] ?? -1) * 64 + (state.rightCount[head] ?? 0)),
  ];
  for (let index = 0; index < ARC_FEATURES; index++) out[index] = mixHashes(parts[index] ?? 0, index + 101);
}

/**
 * What the parser sees in a state. Places: s0 to s2 the top of the stack, next the word to come; behind them l and r for the first and
 * last word that hangs there. Hashes: w of words, t of tags, tt and ttt of several tags, m of marks; v counts what hangs there.
 */
interface View {
  w: (at: number) => number;
  t: (at: number) => number;
  m: (at: number) => number;
  tt: (a: number, b: number) => number;
  ttt: (a: number, b: number, c: number) => number;
  next: number;
  s0: number;
  s1: number;
  s2: number;
  n0l: number;
  s0l: number;
  s0r: number;
  s1l: number;
  s1r: number;
  distance: number;
  gap: number;
  s0v: number;
  s1v: number;
  n0v: number;
  nextMarks: number;
  topMarks: number;
}

/** Stand for words and tags outside of the sentence and for its root. */
const NO_WORD = 2;
const ROOT_WORD = 3;
const ROOT_TAG = 41;
const NO_TAG = 42;

function viewOf(input: ParserInput, state: ParserState): View {
  const { stack, next } = state;
  const s0 = stack.at(-1) ?? -1;
  const s1 = stack.at(-2) ?? -1;
  const s2 = stack.at(-3) ?? -1;
  const w = (at: number) =>
    at < 0 || at >= state.length ? (at === state.length ? ROOT_WORD : NO_WORD) : (input.words[at] ?? NO_WORD);
  const t = (at: number) =>
    at < 0 || at >= state.length ? (at === state.length ? ROOT_TAG : NO_TAG) : (input.tags[at] ?? NO_TAG);
  const m = (at: number) => (at < 0 || at >= state.length ? 0 : (input.marks[at] ?? 0));
  const first = (at: number) => (at < 0 ? -1 : (state.leftmost[at] ?? -1));
  const last = (at: number) => (at < 0 ? -1 : (state.rightmost[at] ?? -1));
  const n0l = first(next);
  const s0l = first(s0);
  const s0r = last(s0);
  const s1l = first(s1);
  const s1r = last(s1);
  const distance = s0 < 0 ? 0 : Math.min(next - s0, 6);
  const gap = s0 < 0 || s1 < 0 ? 0 : Math.min(s0 - s1, 6);
  const s0v = s0 < 0 ? 0 : (state.leftCount[s0] ?? 0) * 8 + Math.min(state.rightCount[s0] ?? 0, 7);
  const s1v = s1 < 0 ? 0 : (state.leftCount[s1] ?? 0) * 8 + Math.min(state.rightCount[s1] ?? 0, 7);
  const n0v = state.leftCount[next] ?? 0;
  const tt = (a: number, b: number) => t(a) * 64 + t(b);
  const ttt = (a: number, b: number, c: number) => (t(a) * 64 + t(b)) * 64 + t(c);
  const nextMarks = s0 < 0 ? m(next) : marksBetween(input, s0, next);
  const topMarks = s1 < 0 ? m(s0) : marksBetween(input, s1, s0);
  return {
    w,
    t,
    m,
    tt,
    ttt,
    next,
    s0,
    s1,
    s2,
    n0l,
    s0l,
    s0r,
    s1l,
    s1r,
    distance,
    gap,
    s0v,
    s1v,
    n0v,
    nextMarks,
    topMarks,
  };
}

/** The words and tags at the top of the stack and to come, alone and together. */
function nearestWords({ w, t, tt, ttt, next, s0, s1, s2 }: View): number[] {
  return [
    9,
    w(next),
    t(next),
    mixHashes(w(next), t(next)),
    w(s0),
    t(s0),
    mixHashes(w(s0), t(s0)),
    w(s1),
    t(s1),
    mixHashes(w(s1), t(s1)),
    w(next + 1),
    t(next + 1),
    tt(next + 1, next + 2),
    w(next + 2),
    mixHashes(w(s0), w(next)),
    mixHashes(mixHashes(w(s0), w(next)), t(next)),
    mixHashes(w(s0), t(next)),
    mixHashes(t(s0), w(next)),
    tt(s0, next),
    ttt(s0, next, next + 1),
    ttt(s1, s0, next),
    ttt(s2, s1, s0),
    mixHashes(w(s1), w(s0)),
    mixHashes(t(s1), w(s0)),
    mixHashes(w(s1), t(s0)),
    tt(s1, s0),
  ];
}

/** The tags with what hangs below them, their distance, and the marks between. */
function wordsBelow({
  w,
  t,
  tt,
  ttt,
  next,
  s0,
  s1,
  n0l,
  s0l,
  s0r,
  s1l,
  s1r,
  distance,
  gap,
  s0v,
  s1v,
  n0v,
  nextMarks,
  topMarks,
}: View): number[] {
  return [
    ttt(s0, s0l, next),
    ttt(s0, s0r, next),
    ttt(s0, next, n0l),
    ttt(s1, s0, s0r),
    ttt(s1, s1r, s0),
    ttt(s1, s1l, s0),
    mixHashes(tt(s0, next), distance),
    mixHashes(w(s0), distance),
    mixHashes(w(next), distance),
    mixHashes(tt(s1, s0), gap),
    mixHashes(w(s0), s0v),
    mixHashes(t(s0), s0v),
    mixHashes(w(next), n0v),
    mixHashes(t(next), n0v),
    mixHashes(tt(s1, s0), s1v),
    mixHashes(tt(s0, next), nextMarks),
    mixHashes(ttt(s1, s0, next), nextMarks),
    mixHashes(w(s0), nextMarks),
    mixHashes(tt(s1, s0), topMarks * 16 + nextMarks),
    mixHashes(w(s1), topMarks),
  ];
}

/** Words that hang below with the tags above, and more tags with marks. */
function pairsWithMarks({
  w,
  t,
  m,
  tt,
  ttt,
  next,
  s0,
  s1,
  s2,
  n0l,
  s0l,
  s0r,
  s0v,
  n0v,
  nextMarks,
  topMarks,
}: View): number[] {
  return [
    w(s0l),
    w(s0r),
    w(n0l),
    mixHashes(ttt(s0, s0r, next), nextMarks),
    mixHashes(mixHashes(w(s1), t(s0)), t(next)),
    mixHashes(ttt(s0, next, next + 1), t(next + 2)),
    mixHashes(w(s0l), tt(s1, s0)),
    mixHashes(w(s1), w(s0l)),
    mixHashes(w(n0l), tt(s0, next)),
    mixHashes(w(s0l), tt(s0, next)),
    mixHashes(mixHashes(w(s1), w(s0l)), t(s0)),
    mixHashes(w(s0l), ttt(s1, s0, next)),
    mixHashes(tt(s1, s0), s0v),
    mixHashes(tt(s0, next), n0v * 64 + s0v),
    mixHashes(ttt(s1, s0, next), topMarks * 16 + nextMarks),
    mixHashes(ttt(s0, next, next + 1), nextMarks * 16 + m(next + 1)),
    mixHashes(m(next) * 16 + nextMarks, tt(s0, next)),
    mixHashes(ttt(s0, s0 < 0 ? -1 : s0 + 1, next), nextMarks),
    mixHashes(ttt(next - 1, next, s0), nextMarks),
    mixHashes(ttt(s1, s0, next), t(s2)),
    mixHashes(ttt(s1, s0, next), t(next + 1)),
  ];
}
