import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation state-media-of', () => {
  it.each<[string, string[]]>([
    ['Tarvian state news agency TNA carried the speech.', ['tna state-media-of tarvia']],
    ["TNA, Tarvia's state broadcaster, carried the speech.", ['tna state-media-of tarvia']],
    ['Tarvian newspaper Delta Herald carried the speech.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'state-media-of').sort()).toEqual([...stated].sort());
  });
});
