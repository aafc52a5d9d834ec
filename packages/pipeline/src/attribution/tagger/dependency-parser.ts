/**
 * Which word hangs on which, so that the rules know a verb's subject and how far its clause goes. A greedy arc-hybrid parser with
 * hashed features; it never goes back, so its time is linear in the length of the sentence. Marks take no part in the tree.
 */
import { PARSER_WEIGHTS } from '../lexicon/parser-weights.generated.ts';
import { decodeWeights, hashText, mixHashes, type WeightTable } from './hashed-weights.ts';
import { TAGS, type Tag } from './part-of-speech.ts';

/** Kinds of dependency that the rules look at (Universal Dependencies, version 1); `other` is the rest. */
export const RELATIONS = [
  'acl',
  'relcl',
  'advcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'auxpass',
  'case',
  'cc',
  'ccomp',
  'compound',
  'conj',
  'cop',
  'dep',
  'det',
  'dobj',
  'expl',
  'iobj',
  'mark',
  'neg',
  'nmod',
  'poss',
  'npmod',
  'tmod',
  'nsubj',
  'nsubjpass',
  'csubj',
  'nummod',
  'parataxis',
  'prt',
  'root',
  'xcomp',
  'other',
] as const;

/** One kind of dependency. */
export type Relation = (typeof RELATIONS)[number];

/** The word that a word hangs on: its place among the words of the sentence, -1 for the top and for marks. */
export interface Dependency {
  head: number;
  relation: Relation;
}

/** The words of one sentence as the parser sees them: without marks, which are told to the word behind them. */
export interface ParserInput {
  /** Hash of each word. */
  words: Uint32Array;
  /** Number of each tag. */
  tags: Uint8Array;
  /** Bits: 1 a comma, 2 a quotation mark, 4 another mark, 8 a dash or colon stands just before the word. */
  marks: Uint8Array;
  /** How many of each kind of mark stand before the word from the start of the sentence, four numbers a word and for the end. */
  marksSoFar: Uint16Array;
  /** Where each word stands in the sentence with marks. */
  places: number[];
}

/** The dependency of every word of a sentence (marks included, with head -1), in order. */
export function dependencies(words: readonly string[], tags: readonly Tag[]): Dependency[] {
  weights ??= decodeWeights(PARSER_WEIGHTS);
  const table = weights;
  const mask = table.length - 1;
  const weight = (index: number) => table[index & mask] ?? 0;
  const input = parserInput(words, tags);
  const found: Dependency[] = words.map(() => ({ head: -1, relation: 'root' }));
  const state = startState(input.places.length);
  const features = new Uint32Array(MOVE_FEATURES);
  while (!isDone(state)) {
    writeMoveFeatures(input, state, features);
    makeMove(state, bestMove(features, legalMoves(state), weight));
  }
  const arcFeatures = new Uint32Array(ARC_FEATURES);
  for (const [word, head] of state.heads.entries()) {
    const place = input.places[word] ?? 0;
    if (head >= input.places.length || head < 0) continue;
    writeArcFeatures(input, state, word, head, arcFeatures);
    found[place] = {
      head: input.places[head] ?? -1,
      relation: RELATIONS[bestRelation(arcFeatures, weight)] ?? 'other',
    };
  }
  demoteSubjects(found);
  return found;
}

/**
 * A noun behind a preposition is no subject when the verb has another one: in "a person familiar with the talks said" the greedy
 * parser makes both nouns subjects. The noun then hangs on the word before the preposition.
 */
function demoteSubjects(tree: Dependency[]): void {
  for (const [at, { head, relation }] of tree.entries()) {
    if (relation !== 'case' || head <= at) continue;
    const noun = tree[head];
    if (!noun || (noun.relation !== 'nsubj' && noun.relation !== 'nsubjpass') || at === 0) continue;
    const first = tree.findIndex((word) => word.head === noun.head && word.relation === noun.relation);
    if (first < at && isAbove(tree, noun.head, at - 1, head)) tree[head] = { head: at - 1, relation: 'nmod' };
  }
}

/** Whether `word` hangs on `top` by a way that does not lead over `without`. */
function isAbove(tree: readonly Dependency[], top: number, word: number, without: number): boolean {
  let at = word;
  for (let steps = 0; steps < tree.length && at >= 0 && at !== without; steps++) {
    if (at === top) return word !== top;
    at = tree[at]?.head ?? -1;
  }
  return false;
}

/** Moves: take the next word, hang the top word on the next one, hang it on the one under it. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
const MOVES = 3;

/** How many features a move and a relation have. */
export const MOVE_FEATURES = 67;
export const ARC_FEATURES = 18;

/** A half-built tree; words are counted without marks, the root stands behind the last word. */
export interface ParserState {
  next: number;
  length: number;
  stack: number[];
  heads: Int32Array;
  leftmost: Int32Array;
  rightmost: Int32Array;
  leftCount: Uint8Array;
  rightCount: Uint8Array;
}

/** The parser's view of a sentence. */
export function parserInput(words: readonly string[], tags: readonly Tag[]): ParserInput {
  const places: number[] = [];
  const marks: number[] = [];
  let before = 0;
  for (const [place, tag] of tags.entries()) {
    if (tag === '.') {
      before |= markBit(words[place] ?? '');
      continue;
    }
    places.push(place);
    marks.push(before);
    before = 0;
  }
  return {
    words: Uint32Array.from(places, (place) =>
      tags[place] === 'NNP' ? ANY_NAME : wordHash(words[place] ?? ''),
    ),
    tags: Uint8Array.from(places, (place) => TAGS.indexOf(tags[place] ?? 'X')),
    marks: Uint8Array.from(marks),
    marksSoFar: countMarks(marks),
    places,
  };
}

/** No arcs yet, nothing read. */
export function startState(length: number): ParserState {
  return {
    next: 0,
    length,
    stack: [],
    heads: new Int32Array(length + 1).fill(-1),
    leftmost: new Int32Array(length + 1).fill(-1),
    rightmost: new Int32Array(length + 1).fill(-1),
    leftCount: new Uint8Array(length + 1),
    rightCount: new Uint8Array(length + 1),
  };
}

/** Whether every word has its head. */
export function isDone({ next, length, stack }: ParserState): boolean {
  return next >= length && stack.length === 0;
}

/** Bits of the moves that are possible. */
export function legalMoves({ next, length, stack }: ParserState): number {
  return (
    (next < length ? 1 << SHIFT : 0) |
    (stack.length >= 1 ? 1 << LEFT : 0) |
    (stack.length >= 2 ? 1 << RIGHT : 0)
  );
}

/** Changes the state by one move. */
export function makeMove(state: ParserState, move: number): void {
  if (move === SHIFT) {
    state.stack.push(state.next++);
    return;
  }
  const word = state.stack.pop() ?? 0;
  const head = move === LEFT ? state.next : (state.stack.at(-1) ?? 0);
  state.heads[word] = head;
  if (word < head) {
    state.leftmost[head] = word;
    state.leftCount[head] = (state.leftCount[head] ?? 0) + 1;
  } else {
    state.rightmost[head] = word;
    state.rightCount[head] = (state.rightCount[head] ?? 0) + 1;
  }
}

/** The legal move with the highest sum of weights. */
export function bestMove(features: Uint32Array, legal: number, weight: (index: number) => number): number {
  return bestOf(features, MOVES, 0, weight, legal);
}

/** The relation number with the highest sum of weights. */
export function bestRelation(features: Uint32Array, weight: (index: number) => number): number {
  return bestOf(features, RELATIONS.length, MOVES, weight, -1);
}

/** Where the weight of a feature for an answer lies; relations come behind the moves. The caller cuts it to the table's length. */
export function parserIndex(feature: number, answer: number): number {
  const hash = Math.imul(feature ^ Math.imul(answer + 1, 0x9e3779b1), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The answer number of a relation. */
export function relationAnswer(relation: number): number {
  return MOVES + relation;
}

/** Writes the hashes that decide the next move. */
export function writeMoveFeatures(input: ParserInput, state: ParserState, out: Uint32Array): void {
  const { stack, next } = state;
  const s0 = stack.at(-1) ?? -1;
  const s1 = stack.at(-2) ?? -1;
  const s2 = stack.at(-3) ?? -1;
  const w = (at: number) =>
    at < 0 || at >= state.length ? (at === state.length ? 3 : 2) : (input.words[at] ?? 2);
  const t = (at: number) =>
    at < 0 || at >= state.length ? (at === state.length ? 41 : 42) : (input.tags[at] ?? 42);
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
  const parts = [
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
  const t = (at: number) => (at < 0 || at >= state.length ? 42 : (input.tags[at] ?? 42));
  const w = (at: number) => (at < 0 || at >= state.length ? 2 : (input.words[at] ?? 2));
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

/** Names are all one word, so that people and countries that the training texts lack are read as well as those they have. */
const ANY_NAME = 8;

function wordHash(word: string): number {
  return hashText(word.toLowerCase().replace(/\p{N}/gu, '0'), 21);
}

let weights: WeightTable | undefined;

function countMarks(marks: readonly number[]): Uint16Array {
  const counts = new Uint16Array(MARK_KINDS * (marks.length + 1));
  for (const [at, bits] of marks.entries()) {
    for (let kind = 0; kind < MARK_KINDS; kind++)
      counts[MARK_KINDS * (at + 1) + kind] = (counts[MARK_KINDS * at + kind] ?? 0) + ((bits >> kind) & 1);
  }
  return counts;
}

/** Bits of the kinds of marks between two words. */
function marksBetween({ marksSoFar, places }: ParserInput, left: number, right: number): number {
  const from = MARK_KINDS * (left + 1);
  const to = MARK_KINDS * Math.min(right + 1, places.length);
  let bits = 0;
  for (let kind = 0; kind < MARK_KINDS; kind++)
    if ((marksSoFar[to + kind] ?? 0) > (marksSoFar[from + kind] ?? 0)) bits |= 1 << kind;
  return bits;
}

const MARK_KINDS = 4;

function bestOf(
  features: Uint32Array,
  count: number,
  from: number,
  weight: (index: number) => number,
  legal: number,
): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let answer = 0; answer < count; answer++) {
    if (legal >= 0 && !(legal & (1 << answer))) continue;
    let score = 0;
    for (let index = 0; index < features.length; index++)
      score += weight(parserIndex(features[index] ?? 0, from + answer));
    if (score > bestScore) {
      bestScore = score;
      best = answer;
    }
  }
  return best;
}

function markBit(mark: string): number {
  if (mark === ',') return 1;
  if (/["“”‘’']/.test(mark)) return 2;
  return /[–—:;-]/.test(mark) ? 8 : 4;
}
