/**
 * Leads offsets of a stored text back to the file it came from. The rule lf-1 takes a character away at each CRLF, and decoding
 * takes the byte order mark away; whoever opens the file with another program counts both.
 */
import type { Range } from '@onrecord/schema';

/** Converts a range of the text under rule lf-1 into a range of the raw text. Both are UTF-16 code units, half-open. */
export type ToRaw = (range: Range) => Range;

/** Reads the raw text once; the returned function answers in logarithmic time. `raw` still has its line ends and its mark. */
export function toRawOffsets(raw: string): ToRaw {
  const mark = raw.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const shortened = shortenedLineEnds(raw, mark);
  const toRaw = (offset: number) => offset + mark + countBelow(shortened, offset);
  return ({ start, end }) => ({ start: toRaw(start), end: toRaw(end) });
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Offsets, in the text under rule lf-1, of the line ends that were CRLF. */
function shortenedLineEnds(raw: string, mark: number): number[] {
  const offsets: number[] = [];
  for (let at = raw.indexOf('\r\n'); at !== -1; at = raw.indexOf('\r\n', at + 2))
    offsets.push(at - mark - offsets.length);
  return offsets;
}

/** How many of the sorted offsets are less than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
