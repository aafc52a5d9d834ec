/**
 * A span is the proof of a record: the exact characters it came from.
 * Offsets are UTF-16 code units, half-open, into one text version: `text.slice(start, end) === exact`.
 */

/** Two offsets into a text that is known from the context. UTF-16 code units, half-open. @public */
export interface Range {
  /** UTF-16 code units before the first one of the stretch. */
  start: number;
  /** UTF-16 code units before the first one behind the stretch. */
  end: number;
}

/** A range of one text version, with its words. @public */
export interface Span extends Range {
  /** Id of the text version: the SHA-256 of its text in lower-case hexadecimal. */
  text: string;
  /** The words: always `text.slice(start, end)`. */
  exact: string;
}

/**
 * The span of `range` in `text`; offsets are UTF-16 code units, half-open.
 *
 * @throws RangeError when the range is empty or leaves the text.
 * @public
 */
export function spanOf(textId: string, text: string, { start, end }: Range): Span {
  if (!isRangeOf(text, { start, end }))
    throw new RangeError(
      `The range ${start}-${end} is no part of text ${textId} (${text.length} UTF-16 code units). Give 0 <= start < end <= length.`,
    );
  return { text: textId, start, end, exact: text.slice(start, end) };
}

/** True when the range holds at least one code unit and lies inside the text. @public */
export function isRangeOf(text: string, { start, end }: Range): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

/** True when the span's words are what stands at its offsets in `text`. @public */
export function isTrueSpan(text: string, span: Span): boolean {
  return isRangeOf(text, span) && text.slice(span.start, span.end) === span.exact;
}

/** True when `value` has the shape of a span; whether it is true of a text is `isTrueSpan`. @public */
export function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null) return false;
  const { text, start, end, exact } = value as Record<string, unknown>;
  return (
    typeof text === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    typeof exact === 'string'
  );
}

/** Orders spans by text, then by start, then by end: the order in which records list them. @public */
export function compareSpans(a: Span, b: Span): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
