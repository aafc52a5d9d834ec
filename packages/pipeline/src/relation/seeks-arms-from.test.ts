import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation seeks-arms-from', () => {
  it.each<[string, string[]]>([
    ['Belmark wants to buy artillery shells from Tarvia.', ['belmark seeks-arms-from tarvia']],
    [
      'Belmark has turned to Tarvia and Sorrel for rockets.',
      ['belmark seeks-arms-from tarvia', 'belmark seeks-arms-from sorrel'],
    ],
    ['Belmark wants to buy grain from Tarvia.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'seeks-arms-from').sort()).toEqual([...stated].sort());
  });
});
