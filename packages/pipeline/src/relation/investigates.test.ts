import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation investigates', () => {
  it.each<[string, string[]]>([
    ['Tarvia has opened an investigation into Ilya Orlo.', ['tarvia investigates orlo']],
    ['Tarvia answered Ilya Orlo.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'investigates').sort()).toEqual([...stated].sort());
  });
});
