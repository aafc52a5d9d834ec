/**
 * The one shape in which this package points into a text. Kept apart from the record type `Span` of the schema,
 * which also carries the text id and the exact words: a range becomes a span when a stage makes a record of it.
 */

import type { Range } from '@onrecord/schema';

export type { Range };

/** The range without the blank characters at its two ends, or null when nothing else is in it. */
export function trimRange(text: string, range: Range): Range | null {
  let { start, end } = range;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

/** The same range, moved by the offset at which its text was cut out of a longer one. */
export function shiftRange(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

/** Whether the character at this offset is white space (as `\s` has it). */
export function isBlank(text: string, at: number): boolean {
  return BLANK.test(text.charAt(at));
}

const BLANK = /\s/;
