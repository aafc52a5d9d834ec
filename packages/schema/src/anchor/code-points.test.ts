import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, edgesOf, textAndWholeRange } from '../testing/arbitrary-text.ts';
import { fromCodePoints, offsetMap, toCodePoints } from './index.ts';

const TEXT = '🙂 Zoe\u0308 said “no” 🙃.';

describe('offsets in code points', () => {
  it('count a surrogate pair once and a combining mark as its own', () => {
    expect(toCodePoints(TEXT, { start: 3, end: 7 })).toEqual({ start: 2, end: 6 });
    expect(fromCodePoints(TEXT, { start: 2, end: 6 })).toEqual({ start: 3, end: 7 });
  });

  it('agree with a walk through any text, halves of pairs and line ends included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = offsetMap(text);
        for (const [points, units] of edgesOf(text).entries()) {
          expect(map.toCodePoints(units)).toBe(points);
          expect(map.fromCodePoints(points)).toBe(units);
        }
      }),
    );
  });

  it('lead back to the same range and the same words', () => {
    fc.assert(
      fc.property(textAndWholeRange, ({ text, range }) => {
        const points = toCodePoints(text, range);
        expect(fromCodePoints(text, points)).toEqual(range);
        expect(Array.from(text).slice(points.start, points.end).join('')).toBe(
          text.slice(range.start, range.end),
        );
      }),
    );
  });

  it('do not exist inside of a pair or outside of the text', () => {
    expect(() => toCodePoints(TEXT, { start: 1, end: 3 })).toThrow(/cuts a character in two\. Move it/);
    for (const wrong of [-1, 0.5, 99, Number.NaN]) {
      expect(() => offsetMap(TEXT).toCodePoints(wrong)).toThrow(RangeError);
      expect(() => offsetMap(TEXT).fromCodePoints(wrong)).toThrow(/lies outside the text|cuts/);
    }
  });
});
