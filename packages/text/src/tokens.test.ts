import { describe, expect, it } from 'vitest';
import { tokens } from './index.ts';

function cut(text: string): string {
  return tokens(text)
    .map((token) => token.text)
    .join('|');
}

describe('tokens', () => {
  it.each([
    ['Ada Moss-Pell’s aide', 'Ada|Moss-Pell|’s|aide'],
    ["the mayor's plan", "the|mayor|'s|plan"],
    ['They don’t know.', 'They|don’t|know|.'],
    ['the workers’ hall', 'the|workers|’|hall'],
    ['U.S.-led talks in the U.S.', 'U.S.-led|talks|in|the|U.S.'],
    ['the U.S.’s fleet', 'the|U.S.|’s|fleet'],
    ['Gen. J. R. Moss', 'Gen.|J.|R.|Moss'],
    ['on Sept. 3, at 9 a.m.', 'on|Sept.|3|,|at|9|a.m.'],
    ['R&D at Moss & Dunn', 'R&D|at|Moss|&|Dunn'],
    ['$1.5bn, 6,500 km, 10-13 May', '$|1.5bn|,|6,500|km|,|10-13|May'],
    ['an 18-month plan of the 1990s', 'an|18-month|plan|of|the|1990s'],
    ['war.The end', 'war|.|The|end'],
    ['roads are“flooded” -- no… yes...', 'roads|are|“|flooded|”|--|no|…|yes|...'],
    ['see https://example.org/a?b=1.', 'see|https://example.org/a?b=1|.'],
    ['write to desk@example.org.', 'write|to|desk@example.org|.'],
    ["''It's late,'' he said", "''|It|'s|late|,|''|he|said"],
    ['No. He said no.', 'No|.|He|said|no|.'],
    ['No. 4', 'No.|4'],
    ['naïve Zoe\u0308 👩‍👩‍👧!', 'naïve|Zoe\u0308|👩‍👩‍👧|!'],
  ])('cuts "%s"', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it('tells words, figures, quotation marks and other marks apart', () => {
    const kinds = tokens('“Two” of 3rd, 4.5!').map(({ text, kind }) => `${text} ${kind}`);
    expect(kinds).toEqual([
      '“ quote',
      'Two word',
      '” quote',
      'of word',
      '3rd number',
      ', punctuation',
      '4.5 number',
      '! punctuation',
    ]);
  });

  it('takes the apostrophe of a plural or a decade for no quotation mark', () => {
    const marks = tokens('the workers’ hall of the ’90s').filter(({ text }) => text === '’');
    expect(marks.map(({ kind }) => kind)).toEqual(['punctuation', 'punctuation']);
  });
});
