import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation supplies-arms-to', () => {
  it.each<[string, string[]]>([
    ['Tarvia sold artillery shells to Belmark.', ['tarvia supplies-arms-to belmark']],
    [
      'Sorrel accused Tarvia of providing Belmark with rockets and mines.',
      ['tarvia supplies-arms-to belmark (alleged)'],
    ],
    ['Tarvia has never exported weapons to Belmark.', ['tarvia supplies-arms-to belmark (denied)']],
    ['Tarvia denied selling tanks to Belmark.', ['tarvia supplies-arms-to belmark (denied)']],
    ['Tarvia sold grain to Belmark.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'supplies-arms-to').sort()).toEqual([...stated].sort());
  });
});
