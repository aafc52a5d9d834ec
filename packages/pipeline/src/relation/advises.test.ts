import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation advises', () => {
  it.each<[string, string[]]>([
    ['Ilya Orlo, a senior adviser to President Mira Vance, disagreed.', ['orlo advises vance']],
    ["Vance's foreign policy aide Ilya Orlo disagreed.", ['orlo advises vance']],
    ['Ilya Orlo gave Vance a book.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'advises').sort()).toEqual([...stated].sort());
  });
});
