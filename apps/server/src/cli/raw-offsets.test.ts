import { normaliseLf1 } from '@onrecord/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRawOffsets } from './raw-offsets.ts';

describe('offsets into the raw file', () => {
  it('count the byte order mark, both characters of CRLF, and both halves of an emoji', () => {
    const raw = '\uFEFF☕️ 🌊\r\nQuay shut\r\n“Stay away,” she said.';
    const text = normaliseLf1(raw.slice(1));
    const start = text.indexOf('she');
    const range = toRawOffsets(raw)({ start, end: start + 3 });
    expect(raw.slice(range.start, range.end)).toBe('she');
    expect(range.start - start).toBe(3);
  });

  it('lead to the same words for every range of every text', () => {
    const piece = fc.oneof(
      fc.constantFrom('\r\n', '\r', '\n', '\n\r', '\r\r\n', '🌊', 'e\u0301', ' '),
      fc.string(),
    );
    const rawText = fc.tuple(fc.boolean(), fc.array(piece));
    fc.assert(
      fc.property(rawText, fc.nat(), fc.nat(), ([hasMark, pieces], a, b) => {
        const body = pieces.join('').replaceAll('\uFEFF', '');
        const raw = (hasMark ? '\uFEFF' : '') + body;
        const text = normaliseLf1(body);
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const range = toRawOffsets(raw)({ start, end });
        expect(normaliseLf1(raw.slice(range.start, range.end).replace('\uFEFF', ''))).toBe(
          text.slice(start, end),
        );
      }),
    );
  });
});
