import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation negotiates-with', () => {
  it.each<[string, string[]]>([
    ['Talks between Tarvia and Belmark went on.', ['tarvia negotiates-with belmark']],
    ['Tarvia is in secret talks with Belmark.', ['tarvia negotiates-with belmark']],
    ['After the collapse of talks between Tarvia and Belmark the price rose.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'negotiates-with').sort()).toEqual([...stated].sort());
  });
});
