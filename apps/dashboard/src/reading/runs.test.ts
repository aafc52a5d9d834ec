import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthOf, type Mark, runsOf } from './runs.ts';

const content = (id: string, start: number, end: number): Mark => ({ id, start, end, role: 'content' });

describe('runs of marked text', () => {
  const text = 'The mayor said that the porter had said no.';

  it('keep an attribution inside another apart from what surrounds it', () => {
    const runs = runsOf(text, { start: 0, end: text.length }, [
      content('outer', 20, 42),
      content('inner', 40, 42),
    ]);
    expect(runs.map((run) => [run.text, depthOf(run)])).toEqual([
      ['The mayor said that ', 0],
      ['the porter had said ', 1],
      ['no', 2],
      ['.', 0],
    ]);
    expect(runs[2]?.marks.at(-1)?.id).toBe('inner');
  });

  it('cut marks that cross the edge of the paragraph', () => {
    const runs = runsOf(text, { start: 4, end: 14 }, [content('long', 0, 40)]);
    expect(runs).toEqual([{ start: 4, end: 14, text: 'mayor said', marks: [content('long', 0, 40)] }]);
  });

  it('always give back the whole stretch, in order and without overlap', () => {
    const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const pair = fc.tuple(fc.nat(80), fc.nat(80));
    fc.assert(
      fc.property(letters, fc.array(pair, { maxLength: 12 }), (words, pairs) => {
        const marks = pairs.map(([a, b], i) => content(`m${i}`, Math.min(a, b), Math.max(a, b)));
        const runs = runsOf(words, { start: 0, end: words.length }, marks);
        expect(runs.map((run) => run.text).join('')).toBe(words);
        expect(
          runs.every((run) => run.marks.every((mark) => mark.start <= run.start && mark.end >= run.end)),
        ).toBe(true);
      }),
    );
  });
});
