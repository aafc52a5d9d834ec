/** Which words of the content stand inside quotation marks, and so whether an attribution is direct, mixed or indirect. */
import type { AttributionKind, Range } from '@onrecord/schema';
import type { QuotedPassage } from '@onrecord/text';
import { lettersIn, overlapOf } from './draft.ts';

/** The quotation marks of one attribution. */
export interface QuotedWords {
  kind: AttributionKind;
  quoted: Range[];
  unclosedQuote: boolean;
}

/** Letters outside of the marks up to which a quote is still direct: a cut may leave a stray "and" or comma. */
const DIRECT_SHARE = 0.95;

/** Reads the kind of an attribution from the passages in marks. */
export function quotedWordsOf(
  text: string,
  content: readonly Range[],
  passages: readonly QuotedPassage[],
): QuotedWords {
  const inside = passages.filter(
    ({ inner }) => inner.start < inner.end && content.some((range) => holds(range, inner)),
  );
  const all = lettersIn(text, content);
  const marked = inside.reduce(
    (sum, { inner }) =>
      sum +
      lettersIn(
        text,
        content.flatMap((range) => overlapOf(range, inner)),
      ),
    0,
  );
  const kind = marked === 0 ? 'indirect' : marked >= all * DIRECT_SHARE ? 'direct' : 'mixed';
  return {
    kind,
    quoted: inside.map(({ inner }) => inner),
    unclosedQuote: inside.some(({ unclosed }) => unclosed),
  };
}

/** More than half of what stands inside the marks lies in the content. */
function holds(range: Range, inner: Range): boolean {
  const shared = overlapOf(range, inner)[0];
  return shared !== undefined && (shared.end - shared.start) * 2 > inner.end - inner.start;
}
