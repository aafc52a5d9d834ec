import { describe, expect, it } from 'vitest';
import { extractMarked } from './testing/marked-article.ts';

describe('silences that the tagger overlooks', () => {
  it.each([
    ['The airline did not respond to requests for comment.', 'The airline', 'did not respond to'],
    [
      'The owner of the quarry could not be reached for comment.',
      'The owner of the quarry',
      'could not be reached',
    ],
    ['The two ministers did not return calls seeking comment.', 'The two ministers', 'did not return'],
    ['The director was not available for an interview.', 'The director', 'was not available'],
  ])('reads %s', async (text, source, cue) => {
    const { attributions } = await extractMarked(text);
    expect(attributions).toHaveLength(1);
    const [one] = attributions;
    expect(one?.stance).toBe('silent');
    expect(one?.source.map(({ exact }) => exact)).toEqual([source]);
    expect(one?.cue.map(({ exact }) => exact)).toEqual([cue]);
  });

  it('leaves out what cannot speak anyway', async () => {
    const { attributions } = await extractMarked('The summit could not be reached before dark.');
    expect(attributions).toEqual([]);
  });
});
