import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation related-to', () => {
  it.each<[string, string[]]>([
    ["Vance's younger brother, Ilya Orlo, came too.", ['orlo related-to vance']],
    ['Ilya Orlo, the son of Mira Vance, came too.', ['orlo related-to vance']],
    ['Ilya Orlo called Mira Vance a sister in arms.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'related-to').sort()).toEqual([...stated].sort());
  });
});
