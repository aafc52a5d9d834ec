import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation writes-to', () => {
  it.each<[string, string[]]>([
    ['Vance wrote to Ilya Orlo in May.', ['vance writes-to orlo']],
    ['Vance sent a long letter to Belmark.', ['vance writes-to belmark']],
    ['Vance wrote a novel about Ilya Orlo.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'writes-to').sort()).toEqual([...stated].sort());
  });
});
