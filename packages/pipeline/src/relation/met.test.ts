import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation met', () => {
  it.each<[string, string[]]>([
    ['Vance met Ilya Orlo in Quell.', ['vance met orlo']],
    ['Mira Vance and Ilya Orlo held their first formal talks in Quell.', ['vance met orlo']],
    ['Vance made a trip to Belmark to meet with Belmarkan President Ilya Orlo.', ['vance met orlo']],
    ['Vance will meet Ilya Orlo in Quell.', []],
    ['Vance did not meet Ilya Orlo.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'met').sort()).toEqual([...stated].sort());
  });
});
