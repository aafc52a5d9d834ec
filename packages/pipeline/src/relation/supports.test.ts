import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation supports', () => {
  it.each<[string, string[]]>([
    ['Sorrel is one of the few countries to have openly supported Tarvia.', ['sorrel supports tarvia']],
    ['Sorrel has backed Tarvia since May.', ['sorrel supports tarvia']],
    ['Sorrel backed away from Tarvia.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'supports').sort()).toEqual([...stated].sort());
  });
});
