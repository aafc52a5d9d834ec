import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpanMismatchError } from '../errors.ts';
import { type Span, spanOf } from '../span.ts';
import { textAndWholeRange } from '../testing/arbitrary-text.ts';
import { sliceSpan, toCodePoints, verifySpan } from './index.ts';

const VERSION = { id: 'v1', text: '🌊 Cafe\u0301 owners fear the flood.\r\nThe quay is shut.' };

function spanAt(words: string): Span {
  const start = VERSION.text.indexOf(words);
  return spanOf(VERSION.id, VERSION.text, { start, end: start + words.length });
}

describe('the slice of a span', () => {
  it('is the words of the span, whatever the text', () => {
    fc.assert(
      fc.property(textAndWholeRange, ({ text, range }) => {
        const span = spanOf('v1', text, range);
        expect(sliceSpan(text, span)).toBe(span.exact);
        expect(verifySpan({ id: 'v1', text }, span)).toEqual({
          isTrue: true,
          because: null,
          found: span.exact,
        });
      }),
    );
  });

  it('is refused when other words stand there, and shows them', () => {
    const span = { ...spanAt('quay'), exact: 'pier' };
    expect(() => sliceSpan(VERSION.text, span)).toThrow(SpanMismatchError);
    expect(() => sliceSpan(VERSION.text, span)).toThrow(/claims "pier" .* where "quay" stands/);
    expect(() => sliceSpan('short', span)).toThrow(/lie outside of it/);
  });
});

describe('a span that is not true', () => {
  it.each<[string, Span, string, string | null]>([
    ['of another text', { ...spanAt('quay'), text: 'v2' }, 'other-text', null],
    ['that leaves its text', { ...spanAt('quay'), end: 999 }, 'out-of-range', null],
    ['with other words', { ...spanAt('quay'), exact: 'pier' }, 'other-words', 'quay'],
    [
      'that was counted in code points',
      { ...spanAt('quay'), ...toCodePoints(VERSION.text, spanAt('quay')) },
      'counted-in-code-points',
      ' qua',
    ],
  ])('%s is named by its fault', (_, span, because, found) => {
    expect(verifySpan(VERSION, span)).toEqual({ isTrue: false, because, found });
  });

  it('is found out in every text when it was counted in code points behind a pair', () => {
    fc.assert(
      fc.property(textAndWholeRange, ({ text, range }) => {
        const version = { id: 'v1', text: `🌊${text}` };
        const span = spanOf('v1', version.text, { start: range.start + 2, end: range.end + 2 });
        const check = verifySpan(version, { ...span, ...toCodePoints(version.text, span) });
        // In a text that repeats itself the moved offsets may hold the same words by chance.
        expect(check.isTrue || check.because === 'counted-in-code-points').toBe(true);
      }),
    );
  });
});
