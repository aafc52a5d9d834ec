import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from './index.ts';
import {
  decodeText,
  fromCodePoints,
  markBlocks,
  normaliseLf1,
  paragraphs,
  quotedPassages,
  sentences,
  sharedRuns,
  toCodePoints,
  tokens,
} from './index.ts';

/** Runs of each property; `pnpm test:long` tries many more. */
const RUNS = process.env.ONRECORD_LONG ? 20_000 : 300;

/** What newspapers and broken exports really hold: marks of every kind, line ends, scripts, emoji, combining marks. */
const PIECES = [
  ...'“”‘’"\'«»„‟‚()[]|—–-….,;:!?©*•&@/0 7',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '\r',
  '\t',
  '\u2028',
  '\u00a0',
  '\u200d',
  '\ufeff',
  '\u0308',
  '\ufe0f',
  '👩‍👩‍👧',
  '🇸🇪',
  '𝒜',
  '1️⃣',
  'é',
  'שלום',
  'العربية',
  '市長',
  'Gen. ',
  'U.S. ',
  'Sept. 3',
  'J. ',
  '(Agency) — ',
  'PORT ASH — ',
  ' | Port Ash Post',
  'By Ada Moss',
  'Related articles',
  'Leave a reply',
  'The old bridge at Port Ash closed to lorries on Monday morning. ',
  'she said',
  'www.example.org/a',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

const halfOfPair = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/;

function expectSound(whole: string, ranges: readonly Range[]): void {
  let last = 0;
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(whole.length);
    expect(whole.slice(start, end)).not.toMatch(halfOfPair);
    last = end;
  }
}

function covered(whole: string, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => whole.slice(start, end)).join('');
}

const withoutBlanks = (value: string) => value.replace(/\s/g, '');

function lettersOf(whole: string, { start, end }: Range): string {
  return whole
    .slice(start, end)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

function holdsFor(check: (value: string) => void): void {
  fc.assert(fc.property(text, check), { numRuns: RUNS });
}

describe('offsets lead back for every text', () => {
  it('paragraphs and sentences are in order, trimmed and hold every character that is not blank', () => {
    holdsFor((value) => {
      for (const ranges of [paragraphs(value), sentences(value)]) {
        expectSound(value, ranges);
        expect(withoutBlanks(covered(value, ranges))).toBe(withoutBlanks(value));
        for (const { start, end } of ranges)
          expect(value.slice(start, end)).toBe(value.slice(start, end).trim());
      }
    });
  });

  it('tokens tile the text that is not blank and carry their own characters', () => {
    holdsFor((value) => {
      const found = tokens(value);
      expectSound(value, found);
      expect(found.map((token) => token.text).join('')).toBe(withoutBlanks(value));
      for (const token of found) expect(value.slice(token.start, token.end)).toBe(token.text);
    });
  });

  it('a part of the text gives ranges inside that part', () => {
    holdsFor((value) => {
      for (const within of paragraphs(value)) {
        for (const find of [
          tokens,
          sentences,
          (whole: string, part: Range) => quotedPassages(whole, part).map(({ outer }) => outer),
        ]) {
          const ranges = find(value, within);
          expectSound(value, ranges);
          for (const range of ranges)
            expect(range.start >= within.start && range.end <= within.end).toBe(true);
        }
      }
    });
  });

  it('quoted passages are in order, hold their inner range, and stay in one paragraph', () => {
    holdsFor((value) => {
      const found = quotedPassages(value);
      expectSound(
        value,
        found.map(({ outer }) => outer),
      );
      for (const { outer, inner, unclosed, continues } of found) {
        expectSound(value, [inner]);
        expect(inner.start > outer.start && inner.end <= outer.end).toBe(true);
        expect(unclosed && continues).toBe(false);
        expect(inner.end < outer.end).toBe(!unclosed && !continues);
        expect(paragraphs(value).some(({ start, end }) => start <= outer.start && outer.end <= end)).toBe(
          true,
        );
      }
    });
  });

  it('blocks never overlap, hold every character that is not blank, and give a reason', () => {
    holdsFor((value) => {
      const blocks = markBlocks(value);
      expectSound(value, blocks);
      expect(withoutBlanks(covered(value, blocks))).toBe(withoutBlanks(value));
      for (const { score, reason } of blocks) expect(score > 0 && score <= 1 && reason.length > 0).toBe(true);
    });
  });

  it('shared runs are in order in the first text and of the same words in both', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = sharedRuns(a + b, b + a, { minTokens: 2 });
        expectSound(
          a + b,
          runs.map((run) => run.a),
        );
        for (const run of runs) {
          expectSound(b + a, [run.b]);
          expect(lettersOf(a + b, run.a)).toBe(lettersOf(b + a, run.b));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('lf-1 changes line ends only, and changes nothing when it is applied again', () => {
    holdsFor((value) => {
      const once = normaliseLf1(value);
      expect(normaliseLf1(once)).toBe(once);
      expect(once).not.toContain('\r');
      expect(once.replaceAll('\n', '')).toBe(value.replace(/[\r\n]/g, ''));
    });
  });

  it('code points and back is the same range, and slices the same characters', () => {
    holdsFor((value) => {
      for (const token of tokens(value)) {
        const points = toCodePoints(value, token);
        expect(Array.from(value).slice(points.start, points.end).join('')).toBe(token.text);
        expect(fromCodePoints(value, points)).toEqual({ start: token.start, end: token.end });
      }
    });
  });

  it('a text that is written as UTF-8 is read back under lf-1', () => {
    holdsFor((value) => {
      fc.pre(/\S/.test(value) && !/\p{Cc}/u.test(value.replace(/\s/g, '')) && !value.startsWith('\ufeff'));
      expect(decodeText(Buffer.from(value)).text).toBe(normaliseLf1(value));
    });
  });
});
