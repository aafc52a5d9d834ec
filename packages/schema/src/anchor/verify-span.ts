/** The proof of a span, and what is wrong with one that proves nothing. */
import { SpanMismatchError } from '../errors.ts';
import { isRangeOf, isTrueSpan, type Span } from '../span.ts';
import { fromCodePoints } from './code-points.ts';
import type { TextOfVersion } from './text-of-version.ts';

/**
 * Why a span is not true: it points into another text version, it leaves the text, other words stand there, or its offsets
 * count code points where UTF-16 code units are due (as programs in Python or Rust count when nobody converts).
 *
 * @public
 */
export type SpanFault = 'other-text' | 'out-of-range' | 'other-words' | 'counted-in-code-points';

/**
 * Whether a span is true of a text version, and else why not.
 *
 * @public
 */
export interface SpanCheck {
  /** True when `text.slice(start, end) === exact` in the text version that the span names. */
  isTrue: boolean;
  /** Null when the span is true. */
  because: SpanFault | null;
  /** What stands at the offsets; null when they lie outside of the text or the text is another. */
  found: string | null;
}

/**
 * The words that a span proves, cut out of its text. Offsets are UTF-16 code units, half-open.
 *
 * @throws SpanMismatchError when the offsets leave the text or other words than `exact` stand there.
 * @example `sliceSpan('The quay', { text: 't', start: 4, end: 8, exact: 'quay' }) // 'quay'`
 * @public
 */
export function sliceSpan(text: string, span: Span): string {
  if (isTrueSpan(text, span)) return span.exact;
  throw new SpanMismatchError(span, isRangeOf(text, span) ? text.slice(span.start, span.end) : null);
}

/**
 * Checks a span against a text version and says what is wrong. That `version.id` is the digest of its text is taken as
 * given; `validateBundle` of `@onrecord/schema/validate` checks that too.
 *
 * @example `verifySpan(version, span).because // null, or such as 'other-words'`
 * @public
 */
export function verifySpan(version: TextOfVersion, span: Span): SpanCheck {
  if (span.text !== version.id) return { isTrue: false, because: 'other-text', found: null };
  if (isTrueSpan(version.text, span)) return { isTrue: true, because: null, found: span.exact };
  const found = isRangeOf(version.text, span) ? version.text.slice(span.start, span.end) : null;
  return { isTrue: false, because: faultOf(version.text, span, found), found };
}

function faultOf(text: string, span: Span, found: string | null): SpanFault {
  if (isTrueInCodePoints(text, span)) return 'counted-in-code-points';
  return found === null ? 'out-of-range' : 'other-words';
}

function isTrueInCodePoints(text: string, span: Span): boolean {
  try {
    return isTrueSpan(text, { ...span, ...fromCodePoints(text, span) });
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
