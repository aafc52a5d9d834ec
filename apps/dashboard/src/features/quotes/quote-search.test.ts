import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleared, filterOf, isFiltered, readSearch, toggled, writeSearch } from './quote-search.ts';

describe('the address of the quotes explorer', () => {
  it('leads to the server’s filter', () => {
    const search = readSearch({ speaker: 'ab,cd', kind: 'direct', text: ' harbour ', resolved: 'no' });
    expect(filterOf('story:1', search)).toEqual({
      storyId: 'story:1',
      speakerId: ['actor:ab', 'actor:cd'],
      outletId: null,
      kind: ['DIRECT'],
      stance: null,
      text: 'harbour',
      resolved: false,
    });
  });

  it('leaves out words that no vocabulary knows', () => {
    expect(readSearch({ kind: 'direct,loud', sort: 'sideways' })).toMatchObject({
      kind: ['direct'],
      sort: 'article',
    });
  });

  it('adds a choice, takes it back, and begins at the first page again', () => {
    const search = readSearch({ outlet: 'x', after: 'cursor' });
    const added = toggled(search, 'outlet', 'y');
    expect(added).toMatchObject({ outlet: ['x', 'y'], after: null });
    expect(toggled(added, 'outlet', 'x').outlet).toEqual(['y']);
  });

  it('comes back unchanged from the address, whatever is chosen', () => {
    const slug = fc.stringMatching(/^[0-9a-f]{4,24}$/);
    const parameters = fc.record({
      speaker: fc.array(slug, { maxLength: 3 }).map((list) => list.join(',')),
      text: fc.string({ maxLength: 40 }),
      kind: fc.constantFrom('', 'direct', 'direct,mixed'),
      sort: fc.constantFrom('article', 'newest', 'longest'),
    });
    fc.assert(
      fc.property(parameters, (given) => {
        const search = readSearch(given);
        const again = readSearch(Object.fromEntries(new URLSearchParams(writeSearch(search))));
        expect(again).toEqual(search);
      }),
    );
  });

  it('has nothing left once it is cleared', () => {
    expect(isFiltered(cleared(readSearch({ text: 'harbour', stance: 'denies' })))).toBe(false);
  });
});
