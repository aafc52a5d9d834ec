/** How two sentences go together word by word: the longest common subsequence of their folded words. */
import type { Word } from '../story/story-text.ts';

/** Which words of `a` and `b` stand for each other, in order. */
export interface Alignment {
  pairs: { a: number; b: number }[];
  /** Length of the longest unbroken run, in words. */
  longestRun: number;
}

/** Aligns two lists of words. Longer lists are cut, so that time and memory stay bounded. */
export function align(a: readonly Word[], b: readonly Word[]): Alignment {
  const [left, right] = [a.slice(0, MOST_WORDS), b.slice(0, MOST_WORDS)];
  const pairs = traced(left, right, lengths(left, right));
  return { pairs, longestRun: longestRunOf(pairs) };
}

/** No newspaper sentence is longer; a list of names without a stop may be. */
const MOST_WORDS = 200;

/** `table[i][j]` is the length for the words from `i` and `j` to the ends. */
function lengths(a: readonly Word[], b: readonly Word[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row)
        row[j] =
          a[i]?.key === b[j]?.key
            ? cell(table, i + 1, j + 1) + 1
            : Math.max(cell(table, i + 1, j), cell(table, i, j + 1));
    }
  return table;
}

function traced(a: readonly Word[], b: readonly Word[], table: readonly Uint16Array[]): Alignment['pairs'] {
  const pairs: Alignment['pairs'] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]?.key === b[j]?.key) {
      pairs.push({ a: i, b: j });
      i += 1;
      j += 1;
    } else if (cell(table, i + 1, j) >= cell(table, i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function longestRunOf(pairs: Alignment['pairs']): number {
  let [longest, run] = [0, 0];
  for (const [at, pair] of pairs.entries()) {
    const before = pairs[at - 1];
    run = before && pair.a === before.a + 1 && pair.b === before.b + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function cell(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
