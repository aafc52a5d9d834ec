import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation blocks', () => {
  it.each<[string, string[]]>([
    ['Belmark vetoed the Tarvian proposal.', ['belmark blocks tarvia']],
    [
      'Belmark, along with Sorrel, has blocked Tarvia-led efforts to share the water.',
      ['belmark blocks tarvia', 'sorrel blocks tarvia'],
    ],
    ['Belmark blocked the road to Tarvia.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'blocks').sort()).toEqual([...stated].sort());
  });
});
