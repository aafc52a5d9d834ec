/**
 * Which passages two texts share word for word. A copy keeps its words but rarely its typography, so letter case, marks, dashes,
 * hyphens and spacing do not count. Overlap alone proves no common origin: that is for the stage that reads the result.
 */
import type { Range } from './range.ts';
import { tokens } from './tokens.ts';

/** One passage that stands in both texts; `tokens` counts its words and figures. */
export interface SharedRun {
  a: Range;
  b: Range;
  tokens: number;
}

/** A word or figure in the form in which copies are compared, with its place in the text. */
export interface ComparableWord extends Range {
  key: string;
  /** A number for the key, so that runs are looked up without joining words. */
  digest: number;
}

/** How long a passage must be, and which part of each text is compared. */
export interface SharedRunOptions {
  minTokens?: number;
  withinA?: Range;
  withinB?: Range;
}

/**
 * Shortest passage reported. Eight words in a row are beyond names, titles and stock phrases of a story in most cases; see the
 * package's README for the counts by length.
 */
export const MIN_SHARED_TOKENS = 8;

/**
 * The longest shared passages, in the order of `a`, without overlap in `a`; a passage that `b` prints twice is found once.
 *
 * @example sharedRuns('The old bridge at Port Ash has closed.', '“The old bridge at Port Ash has closed,” he said.')
 */
export function sharedRuns(a: string, b: string, options: SharedRunOptions = {}): SharedRun[] {
  const { minTokens, withinA, withinB } = options;
  return sharedRunsOfWords(comparableWords(a, withinA), comparableWords(b, withinB), minTokens);
}

/** As `sharedRuns`, for words that are compared with many others and therefore cut once. */
export function sharedRunsOfWords(
  left: readonly ComparableWord[],
  right: readonly ComparableWord[],
  minTokens: number = MIN_SHARED_TOKENS,
): SharedRun[] {
  const length = Math.max(1, minTokens);
  const index = shingleIndex(right, length);
  const found: SharedRun[] = [];
  let at = 0;
  while (at + length <= left.length) {
    const run = longestRun(left, right, at, index.get(shingle(left, at, length)) ?? [], length);
    if (run) found.push(run);
    at += run?.tokens ?? 1;
  }
  return found;
}

/** Words and figures cut at hyphens, compared without case, stops, apostrophes and thousands separators: "U.S." is "US". */
export function comparableWords(text: string, within?: Range): ComparableWord[] {
  const units: ComparableWord[] = [];
  for (const token of tokens(text, within)) {
    if (token.kind === 'punctuation' || token.kind === 'quote') continue;
    for (const { 0: piece, index } of token.text.matchAll(/[^-‐‑]+/gu)) {
      const key = piece
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[.,'’\u00AD]/g, '');
      const start = token.start + index;
      if (key) units.push({ start, end: start + piece.length, key, digest: digestOf(key) });
    }
  }
  return units;
}

/**
 * Places kept for one run of words. A text that repeats itself ("ha ha ha") would otherwise make every place a candidate of
 * every other; 32 is far more often than an article repeats eight words.
 */
const MAX_PLACES = 32;

/** A number for the run of words; runs that meet by chance are told apart by their words when they are compared. */
function shingle(units: readonly ComparableWord[], at: number, length: number): number {
  let sum = 0;
  for (let offset = 0; offset < length; offset += 1)
    sum = (Math.imul(sum, SHINGLE_FACTOR) + (units[at + offset]?.digest ?? 0)) | 0;
  return sum;
}

/** Any odd number spreads the words of a run over 32 bits; this is the prime of the FNV hash. */
const SHINGLE_FACTOR = 16_777_619;

function digestOf(key: string): number {
  let sum = 0;
  for (let at = 0; at < key.length; at += 1) sum = Math.imul(sum ^ key.charCodeAt(at), SHINGLE_FACTOR);
  return sum;
}

/** Where each run of words begins in the text. */
function shingleIndex(units: readonly ComparableWord[], length: number): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (let at = 0; at + length <= units.length; at += 1) {
    const key = shingle(units, at, length);
    const places = index.get(key);
    if (!places) index.set(key, [at]);
    else if (places.length < MAX_PLACES) places.push(at);
  }
  return index;
}

/** Of all places in `right`, the first with the longest agreement from `at` on. */
function longestRun(
  left: readonly ComparableWord[],
  right: readonly ComparableWord[],
  at: number,
  places: readonly number[],
  from: number,
): SharedRun | null {
  let best = { place: -1, length: 0 };
  for (const place of places) {
    let length = 0;
    while (left[at + length] && left[at + length]?.key === right[place + length]?.key) length += 1;
    if (length >= from && length > best.length) best = { place, length };
  }
  const a = rangeOf(left, at, best.length);
  const b = rangeOf(right, best.place, best.length);
  return a && b ? { a, b, tokens: best.length } : null;
}

function rangeOf(units: readonly ComparableWord[], at: number, length: number): Range | null {
  const first = units[at];
  const last = units[at + length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
