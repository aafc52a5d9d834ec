import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation exchanged-letters-with', () => {
  it.each<[string, string[]]>([
    ['Mira Vance and Ilya Orlo have exchanged letters.', ['vance exchanged-letters-with orlo']],
    ['Vance exchanged several letters with Ilya Orlo.', ['vance exchanged-letters-with orlo']],
    ['Vance read the letters of Ilya Orlo.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'exchanged-letters-with').sort()).toEqual([...stated].sort());
  });
});
