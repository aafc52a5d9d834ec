/**
 * Carries a span from one version of a text to another. A page that changes becomes a new text version, and what was read
 * out of the old one holds in the new one only where the same words stand beyond doubt. A wrong place would prove what
 * nobody said, so there is no fuzzy match here: a span that cannot be carried over is orphaned, with the reason.
 */
import { SpanMismatchError } from '../errors.ts';
import { isRangeOf, isTrueSpan, type Span, spanOf } from '../span.ts';
import { contextOf } from './context.ts';
import { occurrencesOf } from './occurrences.ts';
import type { TextOfVersion } from './text-of-version.ts';

/**
 * Why a span has no place in another text: its words are gone, or they could be meant at several places.
 *
 * @public
 */
export type OrphanedBecause = 'ambiguous' | 'gone';

/**
 * A span in the text that was asked for, or the reason why there is none.
 *
 * @public
 */
export type Anchoring =
  | {
      /** True of the text that was asked for. */
      span: Span;
      /** Null: the span is not orphaned. */
      because: null;
    }
  | {
      /** Null: the span is orphaned. */
      span: null;
      /** Why there is no place. */
      because: OrphanedBecause;
    };

/**
 * The span of the same words in another version of the text, if exactly one place can be meant.
 *
 * @remarks
 * Words that stand once in both versions are carried over. Words that stand several times in either one are carried over
 * only if they stand exactly once in each version together with the same `CONTEXT_LENGTH` characters before and after them.
 * That the words stand once in the new version is not enough when they stood twice in the old one: the place that is left
 * may be the other one.
 *
 * @throws SpanMismatchError when the span is not true of `from`: what proves nothing is not carried over.
 * @example `reanchor(span, oldVersion, newVersion).span // null when the words are gone`
 * @public
 */
export function reanchor(span: Span, from: TextOfVersion, to: TextOfVersion): Anchoring {
  if (span.text !== from.id || !isTrueSpan(from.text, span))
    throw new SpanMismatchError(
      span,
      isRangeOf(from.text, span) ? from.text.slice(span.start, span.end) : null,
    );
  if (from.text === to.text) return anchored(to, span.start, span.exact);
  const places = occurrencesOf(to.text, span.exact);
  const [place] = places;
  if (place === undefined) return { span: null, because: 'gone' };
  if (places.length === 1 && occurrencesOf(from.text, span.exact).length === 1)
    return anchored(to, place, span.exact);
  return byContext(span, from, to);
}

/** The only place of the words within their whole context, in both texts. */
function byContext(span: Span, from: TextOfVersion, to: TextOfVersion): Anchoring {
  const { prefix, suffix } = contextOf(from.text, span);
  const whole = `${prefix}${span.exact}${suffix}`;
  const [place, other] = occurrencesOf(to.text, whole);
  const isOnly = place !== undefined && other === undefined && occurrencesOf(from.text, whole).length === 1;
  return isOnly ? anchored(to, place + prefix.length, span.exact) : { span: null, because: 'ambiguous' };
}

function anchored({ id, text }: TextOfVersion, start: number, exact: string): Anchoring {
  return { span: spanOf(id, text, { start, end: start + exact.length }), because: null };
}
