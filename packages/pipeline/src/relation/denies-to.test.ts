import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation denies-to', () => {
  it.each<[string, string[]]>([
    ["Tarvia rejected Belmark's accusations.", ['tarvia denies-to belmark']],
    ['Vance dismissed the Belmarkan claims as talk.', ['vance denies-to belmark']],
    ['Tarvia denied a visa to a poet from Belmark.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'denies-to').sort()).toEqual([...stated].sort());
  });
});
