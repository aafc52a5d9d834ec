/**
 * Finds words that two texts share in a row, so that the demonstration story can be shown to copy no
 * article. Kept apart from the product's own text reuse, which it must not depend on to judge it.
 */

/** Returns each run of `length` words that stands in both texts; case and punctuation do not count. */
export function sharedRuns(left: string, right: string, length: number): string[] {
  const known = new Set(runsOf(right, length));
  return [...new Set(runsOf(left, length))].filter((run) => known.has(run));
}

function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  const count = Math.max(0, words.length - length + 1);
  return Array.from({ length: count }, (_, start) => words.slice(start, start + length).join(' '));
}

/** Apostrophes go without a gap ("Kim's" is one word), all other punctuation divides words. */
function wordsOf(text: string): string[] {
  const folded = text.normalize('NFC').toLowerCase().replace(/['’]/gu, '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
