import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation supports', () => {
  it.each<[string, string[]]>([
    ['Sorrel was among the neighbours that quietly endorsed Tarvia.', ['sorrel supports tarvia']],
    ['Sorrel has backed Tarvia since May.', ['sorrel supports tarvia']],
    ['Sorrel backed away from Tarvia.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'supports').sort()).toEqual([...stated].sort());
  });
});
