/**
 * Spans as the selectors of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), and back. The standard
 * counts positions in code points; a quote carries its surroundings, so that a reader whose text differs can find it.
 */
import { isRangeOf, type Range, spanOf } from '../span.ts';
import { cutsPair, fromCodePoints, type OffsetMap, offsetMap } from './code-points.ts';
import { CONTEXT_LENGTH, contextOf } from './context.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Anchoring } from './reanchor.ts';
import type { TextOfVersion } from './text-of-version.ts';

export { CONTEXT_LENGTH };

/**
 * A stretch of a text by its position (section 4.2.5 of the standard).
 *
 * @public
 */
export interface TextPositionSelector {
  /** Names the kind of selector. */
  type: 'TextPositionSelector';
  /** Code points before the stretch. */
  start: number;
  /** Code points before the first one behind the stretch. */
  end: number;
}

/**
 * A stretch of a text by its words and their surroundings (section 4.2.4 of the standard).
 *
 * @public
 */
export interface TextQuoteSelector {
  /** Names the kind of selector. */
  type: 'TextQuoteSelector';
  /** The words. */
  exact: string;
  /** What stands before them; empty or absent when nothing is known of it. */
  prefix?: string;
  /** What stands behind them; empty or absent when nothing is known of it. */
  suffix?: string;
}

/**
 * The selectors of one span: at least one of them.
 *
 * @public
 */
export interface TextSelectors {
  /** Where it stands, in code points. */
  position?: TextPositionSelector | null;
  /** What it says. */
  quote?: TextQuoteSelector | null;
}

/**
 * The position of a range, turned from UTF-16 code units into code points.
 *
 * @param map - the offsets of `text`; for many ranges of one text, make it once with `offsetMap`
 * @throws RangeError when the range leaves the text or cuts a surrogate pair.
 * @public
 */
export function positionSelectorOf(
  text: string,
  { start, end }: Range,
  map: OffsetMap = offsetMap(text),
): TextPositionSelector {
  return { type: 'TextPositionSelector', start: map.toCodePoints(start), end: map.toCodePoints(end) };
}

/**
 * The words of a range (UTF-16 code units, half-open) with up to `CONTEXT_LENGTH` characters on each side, never half of a
 * surrogate pair.
 *
 * @throws RangeError when the range is empty, leaves the text or cuts a surrogate pair.
 * @public
 */
export function quoteSelectorOf(text: string, range: Range): Required<TextQuoteSelector> {
  const { exact } = spanOf('', text, wholeCharacters(text, range));
  return { type: 'TextQuoteSelector', exact, ...contextOf(text, range) };
}

/**
 * Both selectors of a range (UTF-16 code units, half-open), as `spanOfSelectors` reads them back.
 *
 * @param map - the offsets of `text`; for many ranges of one text, make it once with `offsetMap`
 * @throws RangeError when the range is empty, leaves the text or cuts a surrogate pair.
 * @public
 */
export function selectorsOf(
  text: string,
  range: Range,
  map?: OffsetMap,
): { position: TextPositionSelector; quote: Required<TextQuoteSelector> } {
  return { position: positionSelectorOf(text, range, map), quote: quoteSelectorOf(text, range) };
}

/**
 * The span in UTF-16 code units that selectors mean, if exactly one place can be meant.
 *
 * @remarks
 * A position counts when the quoted words stand there (or no words are quoted). Otherwise the quote counts when it stands
 * exactly once in the text, together with the whole prefix and suffix that it gives. A position that leaves the text is
 * no place. Where neither holds, the selectors are orphaned.
 *
 * @throws RangeError when there is no selector at all.
 * @example `spanOfSelectors(version, selectorsOf(version.text, span)).span // equal to span`
 * @public
 */
export function spanOfSelectors(version: TextOfVersion, { position, quote }: TextSelectors): Anchoring {
  if (!position && !quote)
    throw new RangeError('There is no selector to find a span by. Give a position or a quote.');
  const range = position ? rangeAt(version.text, position) : null;
  if (range && (!quote || version.text.slice(range.start, range.end) === quote.exact))
    return { span: spanOf(version.id, version.text, range), because: null };
  return quote ? spanOfQuote(version, quote) : { span: null, because: 'gone' };
}

function spanOfQuote({ id, text }: TextOfVersion, quote: TextQuoteSelector): Anchoring {
  const { exact, prefix = '', suffix = '' } = quote;
  const [place, other] = exact === '' ? [] : occurrencesOf(text, `${prefix}${exact}${suffix}`);
  if (place === undefined) return { span: null, because: 'gone' };
  if (other !== undefined) return { span: null, because: 'ambiguous' };
  const start = place + prefix.length;
  return { span: spanOf(id, text, { start, end: start + exact.length }), because: null };
}

function rangeAt(text: string, { start, end }: TextPositionSelector): Range | null {
  try {
    const range = fromCodePoints(text, { start, end });
    return isRangeOf(text, range) ? range : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The range, unless it begins or ends inside of a character. */
function wholeCharacters(text: string, range: Range): Range {
  if (!cutsPair(text, range.start) && !cutsPair(text, range.end)) return range;
  throw new RangeError(
    `The range ${range.start}-${range.end} cuts a character in two. Move it before or behind the surrogate pair.`,
  );
}
