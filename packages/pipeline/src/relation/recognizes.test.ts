import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation recognizes', () => {
  it.each<[string, string[]]>([
    ['Tarvia recognised Sorrel in May.', ['tarvia recognizes sorrel']],
    [
      'Tarvia became the first state to recognise the independence of Sorrel and Belmark.',
      ['tarvia recognizes sorrel', 'tarvia recognizes belmark'],
    ],
    ['Tarvia saw Sorrel.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'recognizes').sort()).toEqual([...stated].sort());
  });
});
