import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation leads', () => {
  it.each<[string, string[]]>([
    ['Tarvian President Mira Vance spoke first.', ['vance leads tarvia']],
    ["Tarvia's former prime minister Ilya Orlo disagreed.", ['orlo leads tarvia']],
    ['Mira Vance, the director of the Orla Institute, disagreed.', ['vance leads institute']],
    [
      'At the wish of Mira Vance, the director of the Orla Institute, Ilya Orlo, came.',
      ['orlo leads institute'],
    ],
    ['The Orla Institute, which is headed by Ilya Orlo, disagreed.', ['orlo leads institute']],
    ['Tarvian opposition leader Ilya Orlo disagreed.', []],
    ["Ilya Orlo, Tarvian President Mira Vance's deputy, disagreed.", ['vance leads tarvia']],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'leads').sort()).toEqual([...stated].sort());
  });
});
