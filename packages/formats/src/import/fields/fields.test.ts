import { describe, expect, it } from 'vitest';
import { webAddress } from './article-of-fields.ts';
import { isoDate } from './iso-date.ts';
import { namesIn } from './names.ts';

describe('a date', () => {
  it.each([
    ['2031-03-03', '2031-03-03'],
    ['2031-03-03 09:05', '2031-03-03T09:05'],
    ['2031-03-03T09:05:01.123+0100', '2031-03-03T09:05:01+01:00'],
    ['20310303', '2031-03-03'],
    ['20310303T090501Z', '2031-03-03T09:05:01Z'],
    ['Mon, 3 Mar 2031 9:05:01 +0100', '2031-03-03T09:05:01+01:00'],
    ['03 March 2031 09:05 EST', '2031-03-03T09:05:00-05:00'],
    ['1930381200', '2031-03-04T09:00:00Z'],
    ['1930381200000', '2031-03-04T09:00:00Z'],
  ])('written %j is %s', (words, iso) => {
    expect(isoDate(words)).toBe(iso);
  });

  it.each(['', 'Monday', '2031-02-30', '2031-03-03T25:00', '03/04/2031', '12', 'Mon, 3 Foo 2031'])(
    'is not guessed from %j',
    (words) => {
      expect(isoDate(words)).toBeNull();
    },
  );
});

describe('the names in a byline', () => {
  it.each([
    [['By Ada Berg and Ole Dahl'], ['Ada Berg', 'Ole Dahl']],
    [
      ['Ada Berg; Ole Dahl', 'Ada Berg'],
      ['Ada Berg', 'Ole Dahl'],
    ],
    [['https://a.example/ada', 'desk@a.example'], []],
  ])('%j are %j', (bylines, names) => {
    expect(namesIn(bylines)).toEqual(names);
  });
});

describe('an address', () => {
  it.each([
    ['https://a.example/q', 'https://a.example/q'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['tag:a.example,2031:q', null],
    ['', null],
  ])('%j is %j', (url, kept) => {
    expect(webAddress(url)).toBe(kept);
  });
});
