import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation requests-from', () => {
  it.each<[string, string[]]>([
    ['Tarvia urged Belmark to open the gates.', ['tarvia requests-from belmark']],
    ['Vance has called on Ilya Orlo to resign.', ['vance requests-from orlo']],
    ['Vance asked where Belmark lies.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'requests-from').sort()).toEqual([...stated].sort());
  });
});
