import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation member-of', () => {
  it.each<[string, string[]]>([
    ['Tarvian Water Minister Ilya Orlo disagreed.', ['orlo member-of tarvia']],
    ['Mira Vance, an engineer at the Orla Institute, disagreed.', ['vance member-of institute']],
    ["Tarvia's Orla Institute published the figures.", ['institute member-of tarvia']],
    ['The Tarvian militia group River Rangers left Quell.', ['rangers member-of tarvia']],
    ['Tarvian President Mira Vance disagreed.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'member-of').sort()).toEqual([...stated].sort());
  });
});
