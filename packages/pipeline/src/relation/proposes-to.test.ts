import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation proposes-to', () => {
  it.each<[string, string[]]>([
    ['Tarvia proposed joint river patrols to Belmark.', ['tarvia proposes-to belmark']],
    [
      'Tarvia has proposed a customs union to Belmark and Sorrel.',
      ['tarvia proposes-to belmark', 'tarvia proposes-to sorrel'],
    ],
    ['Tarvia proposed a tax.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'proposes-to').sort()).toEqual([...stated].sort());
  });
});
