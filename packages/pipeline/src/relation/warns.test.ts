import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation warns', () => {
  it.each<[string, string[]]>([
    ['Tarvia has warned Belmark against closing the gates.', ['tarvia warns belmark']],
    ['Vance warned that Belmark would pay for the dam.', ['vance warns belmark']],
    ['Vance warned that rain in Belmark is heavy.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'warns').sort()).toEqual([...stated].sort());
  });
});
