import { describe, expect, it } from 'vitest';
import { extractArticle, readHead } from '../index.ts';

const TEXT = `Bridge at Port Ash shut | Port Ash Courier

By Ada van Lind and Ola Berg-Moen

PORT ASH, March 3, 2031 — The old bridge was closed on Monday, mayor Edda Brandt said.
`;

describe('the head of an article', () => {
  it('is read from its words', () => {
    const { text, blocks, ...head } = readHead({ text: TEXT });
    expect(head).toEqual({
      headline: 'Bridge at Port Ash shut',
      standfirst: null,
      byline: 'Ada van Lind, Ola Berg-Moen',
      outlet: 'Port Ash Courier',
      published: '2031-03-03',
      lang: 'en',
    });
    expect(text).toBe(TEXT);
    expect(blocks.map(({ role }) => role)).toContain('body');
  });

  it('is filled in by what the file says where the words are silent', () => {
    const metadata = {
      headline: 'Bridge shut',
      standfirst: 'A crack in the deck',
      byline: 'Ada Lind',
      outlet: 'Asker Herald',
      published: '2031-03-03T08:30:00+01:00',
      lang: 'nn',
    };
    const body = 'The old bridge was closed on Monday, mayor Edda Brandt said. It stays shut.';
    const blocks = [{ start: 0, end: body.length, role: 'body' as const, score: 1, reason: 'a paragraph' }];
    const { text: _text, blocks: _blocks, ...head } = readHead({ text: body, blocks, metadata });
    expect(head).toEqual(metadata);
  });

  it('takes the limits of a name from the metadata where a byline prints it', () => {
    const text = 'Bridge shut\n\nStaff Writer Ada Lind Senior Reporter\n\nIt stays shut, the mayor said.';
    const role = ['headline', 'byline', 'body'] as const;
    const blocks = [...text.matchAll(/.+/g)].map(({ index, 0: line }, at) => ({
      start: index,
      end: index + line.length,
      role: role[at] ?? 'body',
      score: 1,
      reason: 'as the page shows it',
    }));
    expect(readHead({ text, blocks, metadata: { byline: 'Ada Lind' } }).byline).toBe('Ada Lind');
  });

  it('has the printed authors when the file names nobody but its outlet', () => {
    expect(readHead({ text: TEXT, metadata: { byline: 'Port Ash Courier' } }).byline).toBe(
      'Ada van Lind, Ola Berg-Moen',
    );
    expect(readHead({ text: TEXT, metadata: { byline: 'Ada van Lind' } }).byline).toBe('Ada van Lind');
  });

  it('says what an extraction stores', async () => {
    const { article, outlets } = await extractArticle({ text: TEXT });
    const head = readHead({ text: TEXT });
    expect([article.headline?.exact, outlets[0]?.name, article.published?.earliest]).toEqual([
      head.headline,
      head.outlet,
      head.published,
    ]);
  });
});
