import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation spokesperson-of', () => {
  it.each<[string, string[]]>([
    ['Water Ministry spokeswoman Mira Vance declined to say.', ['vance spokesperson-of ministry']],
    ['Ilya Orlo, a spokesman for the Orla Institute, declined to say.', ['orlo spokesperson-of institute']],
    ['Tarvian government spokesman Lt. Ilya Orlo declined to say.', ['orlo spokesperson-of tarvia']],
    ["Vance's press secretary Ilya Orlo declined to say.", ['orlo spokesperson-of vance']],
    ['Ilya Orlo spoke for an hour in Tarvia.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'spokesperson-of').sort()).toEqual([...stated].sort());
  });
});
