import { describe, expect, it } from 'vitest';
import { sentences } from './index.ts';

function split(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['titles', ['Gen. Ada Moss met Lt. Col. Ira Pell and Mrs. Dunn.', 'They talked.']],
    ['countries', ['The U.S. Navy and U.N. officials left.', 'Nobody stayed.']],
    ['a country at the end', ['He has lived in the U.S.', 'The firm has not.']],
    ['months and numbers', ['It closed on Sept. 3 under No. 4.', 'See p. 12 for more.']],
    ['a month at the end', ['It closes in Sept.', 'Nobody knows why.']],
    ['decimals', ['Prices rose 3.5 percent to $1.20.', 'Wages fell.']],
    ['initials', ['Then J. R. Moss spoke.', 'E. Dunn left.']],
    ['clock times', ['It opens at 9 a.m. on Monday.', 'It closes at 5 p.m.', 'The rest is open.']],
    ['firms', ['Dunn Bros. Ltd. Chairman Ira Pell resigned.', 'Nobody asked why.']],
    ['quotes that close behind the stop', ['“It is over.”', 'She left.']],
    ['a question that goes on', ['“Why now?” he asked.', 'Nobody knew.']],
    ['ellipses', ['He paused … and left.', 'She waited...', 'Then rain fell.']],
    ['dots before a small letter', ['He waited... and waited.', 'Then he left.']],
    ['brackets', ['(It was late.)', 'She slept.']],
    ['exclamations', ['“Stop!”', 'He ran.']],
  ])('splits a paragraph with %s', (_name, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it('never crosses a paragraph, even without a full stop', () => {
    expect(split('Bridge closes\n\nThe old bridge\nclosed.')).toEqual([
      'Bridge closes',
      'The old bridge',
      'closed.',
    ]);
  });

  it('counts offsets in the whole text when only a part is asked for', () => {
    const text = 'Rain fell. Snow fell. Hail fell.';
    const within = { start: 11, end: 32 };
    expect(sentences(text, within)).toEqual([
      { start: 11, end: 21 },
      { start: 22, end: 32 },
    ]);
  });
});
