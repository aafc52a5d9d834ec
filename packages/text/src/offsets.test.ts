import { describe, expect, it } from 'vitest';
import { fromCodePoints, isWellFormed, offsetMap, toCodePoints } from './index.ts';

const TEXT = '🙂 Zoe\u0308 said “no” 🙃.';

describe('offsets', () => {
  it('counts a surrogate pair as one code point and a combining mark as its own', () => {
    expect(toCodePoints(TEXT, { start: 3, end: 7 })).toEqual({ start: 2, end: 6 });
    expect(fromCodePoints(TEXT, { start: 2, end: 6 })).toEqual({ start: 3, end: 7 });
  });

  it('agrees with a count by hand at every offset', () => {
    const map = offsetMap(TEXT);
    let units = 0;
    for (const [index, character] of Array.from(TEXT).entries()) {
      expect(map.toCodePoints(units)).toBe(index);
      expect(map.fromCodePoints(index)).toBe(units);
      units += character.length;
    }
    expect(map.fromCodePoints(map.toCodePoints(TEXT.length))).toBe(TEXT.length);
  });

  it('refuses an offset inside a surrogate pair or outside the text', () => {
    expect(() => toCodePoints(TEXT, { start: 1, end: 3 })).toThrow(/cuts a character/);
    expect(() => toCodePoints(TEXT, { start: 0, end: 99 })).toThrow(/outside the text/);
    expect(() => fromCodePoints(TEXT, { start: 0, end: 99 })).toThrow(/outside the text/);
  });

  it('knows a lone surrogate', () => {
    expect(isWellFormed(TEXT)).toBe(true);
    expect(isWellFormed('\ud83d')).toBe(false);
  });
});
