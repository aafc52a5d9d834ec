import { expect, it } from 'vitest';
import { foundInWords } from './bounded-counts.ts';

it.each([
  [10_000, '', '10,000 or more'],
  [9_999, '', '9,999'],
  [12_345, '', '12,345'],
  [4_000, '', '4,000'],
  [4_000, 'harbour', '4,000 or more'],
  [3_999, 'harbour', '3,999'],
])('writes a total of %i with the words "%s" as %s', (found, text, words) => {
  expect(foundInWords(found, { text })).toBe(words);
});
