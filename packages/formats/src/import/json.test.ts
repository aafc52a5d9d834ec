import { describe, expect, it } from 'vitest';
import { piecesOf, utf8 } from '../../test/pieces.ts';

const read = (value: unknown, name = 'articles.json', columns?: { text: string }) =>
  piecesOf({ name, bytes: utf8(typeof value === 'string' ? value : JSON.stringify(value)) }, { columns });

const QUAY = { title: 'Quay shut', text: 'The ferry stays.' };
const WORDS = 'Quay shut\n\nThe ferry stays.';

describe('articles in JSON', () => {
  it.each([
    ['a list', [QUAY], 'articles.json#1'],
    ['one object', QUAY, 'articles.json'],
    ['an object with a list', { total: 1, tags: [{ name: 'x' }], articles: [QUAY] }, 'articles.json#1'],
    ['an answer of a search', { hits: { hits: [{ _id: 1, _source: QUAY }] } }, 'articles.json#1'],
    ['JSON Lines', `${JSON.stringify(QUAY)}\n\n${JSON.stringify(QUAY)}\n`, 'articles.json#1'],
  ])('come as %s', async (_, value, file) => {
    const { articles, refusals } = await read(value);
    expect(articles[0]).toMatchObject({ file, text: WORDS, metadata: { headline: 'Quay shut' } });
    expect(refusals).toEqual([]);
  });

  it('may hold what they say in lists and objects', async () => {
    const { articles } = await read([
      {
        title: { rendered: 'Quay &#8211; shut' },
        content: { rendered: '<p>The ferry stays.</p>' },
        source: { id: null, name: 'Asker Herald' },
        authors: ['Ada Berg', { name: 'Ole Dahl' }],
        date: 1930381200,
      },
      { paragraphs: 1, text: ['The ferry stays.', 'Nobody answers.'] },
    ]);
    expect(articles[1]).toMatchObject({ text: 'The ferry stays.\n\nNobody answers.' });
    expect(articles[0]).toMatchObject({
      text: 'Quay – shut\n\nAda Berg; Ole Dahl\n\nThe ferry stays.',
      metadata: { outlet: 'Asker Herald', byline: 'Ada Berg, Ole Dahl', published: '2031-03-04T09:00:00Z' },
    });
  });

  it('follows a mapping by the way to a field', async () => {
    const { articles } = await read({ a: { b: { c: 'The ferry stays.' } } }, 'x.json', { text: 'a.b.c' });
    expect(articles).toMatchObject([{ text: 'The ferry stays.' }]);
  });

  it('refuses the object or line that is no article, by its number', async () => {
    const lines = [
      JSON.stringify(QUAY),
      '{"text":',
      '7',
      '{"text":"a\\u0000b"}',
      '{"text":"\\ud800"}',
      '{"other":1}',
    ];
    const { articles, refusals } = await read(lines.join('\n'), 'a.jsonl');
    expect(articles).toHaveLength(1);
    expect(refusals.map(({ name, code }) => [name, code])).toEqual([
      ['a.jsonl#2', 'unreadable'],
      ['a.jsonl#3', 'unreadable'],
      ['a.jsonl#4', 'nul'],
      ['a.jsonl#5', 'unreadable'],
      ['a.jsonl#6', 'no_mapping'],
    ]);
    expect((await read([QUAY, { title: 'x', text: '' }])).refusals).toMatchObject([
      { name: 'articles.json#2', code: 'empty' },
    ]);
  });

  it.each([
    ['[1, 2]', 'no_article'],
    ['[{"a": 1}]', 'no_mapping'],
    ['{"text": "cut', 'unreadable'],
    [' ', 'empty'],
  ])('are refused as a whole when there is none: %j', async (text, code) => {
    const { fault } = await read(text);
    expect(fault).toMatchObject({ code, message: expect.stringMatching(/^articles\.json: .+\. .+\.$/) });
  });
});
