import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation accuses', () => {
  it.each<[string, string[]]>([
    ['Tarvia has repeatedly accused Belmark of closing the gates.', ['tarvia accuses belmark']],
    [
      'Tarvia and Sorrel left the table, accusing Belmark of bad faith.',
      ['tarvia accuses belmark', 'sorrel accuses belmark'],
    ],
    ["Vance blamed Belmark's engineers.", []],
    ['Tarvia did not accuse Belmark.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'accuses').sort()).toEqual([...stated].sort());
  });
});
