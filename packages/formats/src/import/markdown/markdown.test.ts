import { describe, expect, it } from 'vitest';
import { type ImportedArticle, importerOf, readArticles } from '../index.ts';

async function read(text: string, name = 'quay.md', mediaType?: string): Promise<ImportedArticle> {
  const bytes = new TextEncoder().encode(text);
  for await (const piece of readArticles({ name, bytes, mediaType }))
    if ('article' in piece) return piece.article;
  throw new Error('no article');
}

function blocksOf({ text, blocks = [] }: ImportedArticle): string[] {
  return blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
}

describe('Markdown', () => {
  it('is the words without the markup, each part with its role', async () => {
    const article = await read(
      [
        '# Quay *shut*',
        '',
        'By Ada Moss',
        '',
        '![The wall after the storm](wall.jpg)',
        '',
        '“Stay **away**,” the [harbour master](https://port.example/ "Port") said\nto `nobody` <b>at all</b>.',
        '',
        'What happens next',
        '-----------------',
        '',
        '> It will be &lt;mended&gt;.',
        '',
        '1. First ![icon](i.png)the wall',
        '2. Then the *quay*',
        '',
        '| Harbour | Ships |',
        '| --- | ---: |',
        '| Port Ash | 12 |',
        '',
        '<script>alert(1)</script>',
        '',
        '[port]: https://port.example/',
      ].join('\n'),
    );
    expect(blocksOf(article)).toEqual([
      'headline: Quay shut',
      'byline: By Ada Moss',
      'caption: The wall after the storm',
      'body: “Stay away,” the harbour master said to nobody at all.',
      'subhead: What happens next',
      'body: It will be <mended>.',
      'body: First the wall',
      'body: Then the quay',
      'body: Harbour\tShips\nPort Ash\t12',
    ]);
  });

  it.each([
    [
      'YAML',
      '---\ntitle: "Quay shut"\nauthors:\n  - name: Ada Moss\n  - Ivo Brandt\ndate: 2031-03-03\nlang: en\nurl: https://gazette.example/quay\n---\n',
    ],
    [
      'TOML',
      '+++\ntitle = "Quay shut"\nauthors = ["Ada Moss", "Ivo Brandt"]\ndate = 2031-03-03\nlang = "en"\nurl = "https://gazette.example/quay"\n+++\n',
    ],
  ])('takes the fields at its top, written in %s', async (_, front) => {
    const { text, metadata, canonicalUrl } = await read(`${front}\nThe ferry stays.`);
    expect(text).toBe('The ferry stays.');
    expect(metadata).toMatchObject({
      headline: 'Quay shut',
      byline: 'Ada Moss, Ivo Brandt',
      published: '2031-03-03',
      lang: 'en',
    });
    expect(metadata?.candidates).toContainEqual({
      field: 'byline',
      value: 'Ivo Brandt',
      origin: 'front-matter',
    });
    expect(canonicalUrl).toBe('https://gazette.example/quay');
  });

  it.each([
    ['a rule at the top', '---\nThe ferry stays.\n\n---\n\nNobody knows why.'],
    ['fields that nobody can read', '---\ntitle: [Quay\n---\nThe ferry stays. Nobody knows why.'],
  ])('keeps the words behind %s', async (_, text) => {
    const article = await read(text);
    expect(article.text).toContain('The ferry stays.');
    expect(article.text).toContain('Nobody knows why.');
  });

  it('is told from text by its name or its sender alone', () => {
    const bytes = new TextEncoder().encode('# Quay shut\n\nThe *ferry* stays.');
    expect(importerOf({ name: 'quay.txt', bytes }).id).toBe('text');
    expect(importerOf({ name: 'quay', bytes }).id).toBe('text');
    expect(importerOf({ name: 'quay', bytes, mediaType: 'text/markdown; charset=utf-8' }).id).toBe(
      'markdown',
    );
  });

  it.each([
    ['quotations in each other', '> '.repeat(20_000)],
    ['brackets', '['.repeat(50_000)],
    ['closed brackets', `${'['.repeat(20_000)}a${']'.repeat(20_000)}`],
    ['stars', '*a '.repeat(50_000)],
    ['underscores', '_'.repeat(100_000)],
    ['back-ticks', Array.from({ length: 500 }, (_, index) => '`'.repeat(index)).join(' ')],
    [
      'lists in each other',
      Array.from({ length: 1_000 }, (_, index) => `${' '.repeat(index * 2)}- x`).join('\n'),
    ],
    ['pointed brackets', '<'.repeat(100_000)],
    ['links', '[a](<b'.repeat(20_000)],
    ['tables', `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n`],
    ['entities', '&'.repeat(100_000)],
    [
      'aliases in its fields',
      `---\na: &a [x,x]\n${Array.from({ length: 20 }, (_, index) => `b${index}: &b${index} [*${index ? `b${index - 1}` : 'a'},*${index ? `b${index - 1}` : 'a'}]`).join('\n')}\n---\nx`,
    ],
  ])('made of nothing but %s is read or refused', async (_, text) => {
    const found = await read(`${text}\n\nThe ferry stays.`).then(
      (article) => article.text,
      (error: { code: string }) => error.code,
    );
    expect(found).toMatch(/The ferry stays\.|^too_(?:deep|large)$/);
  });
});
