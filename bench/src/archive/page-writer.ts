/** Writes the text of an article and knows where each part of it stands, so that every span is a slice. */
import type { Range, Span } from '@onrecord/schema';

/** A text that grows. Offsets are UTF-16 code units, half-open. */
export class PageWriter {
  text = '';

  /** Adds words and answers where they stand. */
  write(words: string): Range {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length };
  }

  /** From the start of one part to the end of another. */
  static between(first: Range, last: Range): Range {
    return { start: first.start, end: last.end };
  }
}

/** The spans of ranges in a finished text. */
export function spansIn(textId: string, text: string): (range: Range) => Span {
  return ({ start, end }) => ({ text: textId, start, end, exact: text.slice(start, end) });
}
