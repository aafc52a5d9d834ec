import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans, isRangeOf, isSpan, isTrueSpan, type Range, type Span, spanOf } from './span.ts';

/** Text with emoji of several code points, combining marks and characters outside of the basic plane. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('👩🏽‍🚒', 'e\u0301', '🇳🇴', '𝄞', 'Å', 'n\u0303\u0323'),
    ),
    {
      minLength: 1,
    },
  )
  .map((parts) => parts.join(''))
  .filter((joined) => joined.length > 0);

const textAndRange = text.chain((joined) =>
  fc
    .tuple(fc.nat({ max: joined.length - 1 }), fc.integer({ min: 1, max: joined.length }))
    .map(([start, length]) => ({ joined, range: { start, end: Math.min(joined.length, start + length) } })),
);

describe('a span', () => {
  it('always holds the words that stand at its offsets', () => {
    fc.assert(
      fc.property(textAndRange, ({ joined, range }) => {
        const span = spanOf('t', joined, range);
        expect(joined.slice(span.start, span.end)).toBe(span.exact);
        expect(span.exact.length).toBe(span.end - span.start);
        expect(isTrueSpan(joined, span)).toBe(true);
        expect(isSpan(JSON.parse(JSON.stringify(span)))).toBe(true);
      }),
    );
  });

  it('is no longer true when the text before it changes its length', () => {
    fc.assert(
      fc.property(textAndRange, ({ joined, range }) => {
        const span = spanOf('t', joined, range);
        const moved = `${joined[0] === '|' ? '/' : '|'}${joined}`;
        const stillThere = moved.slice(span.start, span.end) === span.exact;
        expect(isTrueSpan(moved, span)).toBe(stillThere);
      }),
    );
  });

  it('counts UTF-16 code units, not characters', () => {
    const line = '🌊 Cafe\u0301: “Open,” she said.';
    const span = spanOf('t', line, { start: line.indexOf('Open'), end: line.indexOf('Open') + 4 });
    expect(span).toEqual({ text: 't', start: 11, end: 15, exact: 'Open' });
    expect([...line].indexOf('O')).toBe(10);
  });

  it.each<[Range]>([
    [{ start: -1, end: 2 }],
    [{ start: 2, end: 2 }],
    [{ start: 3, end: 2 }],
    [{ start: 0, end: 6 }],
    [{ start: 0.5, end: 2 }],
    [{ start: Number.NaN, end: 2 }],
  ])('is refused outside of its text (%o)', (range) => {
    expect(isRangeOf('quays', range)).toBe(false);
    expect(() => spanOf('t', 'quays', range)).toThrow(/is no part of text t \(5 UTF-16 code units\)/);
  });

  it.each([
    [null],
    ['t'],
    [{ text: 't', start: 0, end: 1 }],
    [{ text: 't', start: '0', end: 1, exact: 'x' }],
  ])('has a text, two offsets and words (%j is none)', (value) => {
    expect(isSpan(value)).toBe(false);
  });
});

describe('the order of spans', () => {
  it('is total: by text, start and end', () => {
    const span: fc.Arbitrary<Span> = fc.record({
      text: fc.constantFrom('a', 'b'),
      start: fc.nat(3),
      end: fc.nat(3),
      exact: fc.constant('x'),
    });
    fc.assert(
      fc.property(span, span, span, (a, b, c) => {
        expect(Math.sign(compareSpans(a, b)) + Math.sign(compareSpans(b, a))).toBe(0);
        if (compareSpans(a, b) <= 0 && compareSpans(b, c) <= 0)
          expect(compareSpans(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
