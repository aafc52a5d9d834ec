import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation visited', () => {
  it.each<[string, string[]]>([
    ['Vance visited Quell in June.', ['vance visited quell']],
    ['Ilya Orlo reportedly arrived in the old port city of Quell.', ['orlo visited quell (alleged)']],
    [
      'Vance, who made two trips to Belmark and Sorrel, was tired.',
      ['vance visited belmark', 'vance visited sorrel'],
    ],
    ["Vance's last trip abroad was to Belmark.", ['vance visited belmark']],
    ['Vance will visit Quell in June.', []],
    ['Vance never visited Quell.', []],
    ["Vance toured Tarvia's mills.", []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'visited').sort()).toEqual([...stated].sort());
  });
});
