import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation sanctions', () => {
  it.each<[string, string[]]>([
    ['Tarvia imposed new sanctions on Belmark.', ['tarvia sanctions belmark']],
    [
      'Belmark is already under Tarvian and Sorrel sanctions.',
      ['tarvia sanctions belmark', 'sorrel sanctions belmark'],
    ],
    ['Ilya Orlo, who was sanctioned by Tarvia, stayed at home.', ['tarvia sanctions orlo']],
    ['Tarvia lifted its sanctions.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'sanctions').sort()).toEqual([...stated].sort());
  });
});
