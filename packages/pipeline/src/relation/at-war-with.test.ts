import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation at-war-with', () => {
  it.each<[string, string[]]>([
    ["Prices rose after Tarvia's full-scale invasion of Belmark.", ['tarvia at-war-with belmark']],
    ['Tarvia invaded Belmark in May.', ['tarvia at-war-with belmark']],
    ['Tarvia sent a ship to Belmark.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'at-war-with').sort()).toEqual([...stated].sort());
  });
});
