import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation located-in', () => {
  it.each<[string, string[]]>([
    ['The ship left Quell, Tarvia, on Monday.', ['quell located-in tarvia']],
    ['The ship left the Tarvian port of Quell on Monday.', ['quell located-in tarvia']],
    ['Port Anselm, the old capital of Belmark, lay in fog.', ['port located-in belmark']],
    ["Tarvia's Delta Herald printed the list.", ['herald located-in tarvia']],
    ['The ship called at Quell, Tarvia and Belmark.', []],
    ['The ship called at Quell, Tarvia, Belmark and Sorrel.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'located-in').sort()).toEqual([...stated].sort());
  });
});
