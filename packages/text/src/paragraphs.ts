/**
 * A paragraph is one line that is not blank. News text files have one paragraph a line, with or without blank lines between;
 * hard-wrapped lines are not joined again, because a heading and the line under it would be joined as well.
 */
import type { Range } from './range.ts';
import { trimRange } from './range.ts';

/** Every line of the text that is not blank, trimmed, in order. */
export function paragraphs(text: string): Range[] {
  const found: Range[] = [];
  for (const line of text.matchAll(LINE)) {
    const range = trimRange(text, { start: line.index, end: line.index + line[0].length });
    if (range) found.push(range);
  }
  return found;
}

/** The Unicode line and paragraph separators end a line too; a stray CR does in a text that has not been normalised. */
const LINE = /[^\n\r\u2028\u2029]+/g;
