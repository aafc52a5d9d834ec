import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation invites', () => {
  it.each<[string, string[]]>([
    ['Vance invited Ilya Orlo to the opening.', ['vance invites orlo']],
    ['Ilya Orlo opened the fair in Quell at the invitation of Mira Vance.', ['vance invites orlo']],
    ['At the invitation of Mira Vance, the poet Ilya Orlo will read.', ['vance invites orlo']],
    ["Ilya Orlo to come to Quell at Vance's invitation", ['vance invites orlo']],
    ['Vance waited for Ilya Orlo.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'invites').sort()).toEqual([...stated].sort());
  });
});
