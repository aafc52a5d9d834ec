import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('the relation attends', () => {
  it.each<[string, string[]]>([
    ['Vance attended the River Forum.', ['vance attends forum']],
    ['Vance will speak at the River Forum.', ['vance attends forum (planned)']],
    ['Vance is expected in Quell on Monday to attend the River Forum.', ['vance attends forum (planned)']],
    ['Vance watched the River Forum at home.', []],
  ])('reads out of %j: %j', (text, stated) => {
    expect(statedRelations(text, 'attends').sort()).toEqual([...stated].sort());
  });
});
