import { describe, expect, it } from 'vitest';
import { piecesOf, utf8 } from '../../test/pieces.ts';

const read = (text: string, name = 'table.csv', columns?: { text: string; headline?: string }) =>
  piecesOf({ name, bytes: utf8(text) }, { columns });

describe('a table of articles', () => {
  it.each([
    [',', 'table.csv'],
    [';', 'table.csv'],
    ['\t', 'table.tsv'],
    ['|', 'table.csv'],
  ])('divided by %j gives one article a row, with what the columns say', async (sign, name) => {
    const rows = [
      ['Title', 'Author', 'Published_At', 'Source', 'URL', 'Language', 'Body'],
      [
        'Quay shut',
        'By Ada Berg and Ole Dahl',
        '2031-03-03',
        'Asker Herald',
        'https://a.example/q',
        'en',
        '"The ferry stays.\n\nNobody answers."',
      ],
    ];
    const { articles, refusals } = await read(
      `\uFEFF${rows.map((row) => row.join(sign)).join('\r\n')}\r\n`,
      name,
    );
    expect(refusals).toEqual([]);
    expect(articles).toMatchObject([
      {
        file: `${name}#2`,
        text: 'Quay shut\n\nBy Ada Berg and Ole Dahl\n\nThe ferry stays.\n\nNobody answers.',
        url: 'https://a.example/q',
        metadata: {
          headline: 'Quay shut',
          byline: 'Ada Berg, Ole Dahl',
          outlet: 'Asker Herald',
          published: '2031-03-03',
          lang: 'en',
        },
      },
    ]);
    expect(articles[0]?.metadata?.candidates).toContainEqual({
      field: 'byline',
      value: 'Ole Dahl',
      origin: 'column:Author',
    });
    expect(articles[0]?.metadata?.candidates).toContainEqual({
      field: 'headline',
      value: 'Quay shut',
      origin: 'column:Title',
    });
    expect(articles[0]?.blocks?.slice(0, 2).map(({ role }) => role)).toEqual(['headline', 'byline']);
  });

  it('keeps a row with the names of its columns as the original', async () => {
    const { articles } = await read('title,text\nQuay shut,"It sank, twice."\n\nFerry,Nobody answers.\n');
    expect(articles.map(({ file }) => file)).toEqual(['table.csv#2', 'table.csv#4']);
    expect(new TextDecoder().decode(articles[0]?.original.bytes)).toBe(
      'title,text\nQuay shut,"It sank, twice."\n',
    );
  });

  it('does not print again what the text already says above itself', async () => {
    const { articles } = await read(
      'headline,summary,text\nQuay shut,It sank …,"Quay shut\n\nIt sank in the night."\n',
    );
    expect(articles).toMatchObject([{ text: 'Quay shut\n\nIt sank in the night.' }]);
    expect(articles[0]?.blocks?.map(({ role }) => role)).toEqual(['headline', 'body']);
  });

  it('reads markup in a cell as a page', async () => {
    const { articles } = await read(
      'title,text\nQuay &amp; ferry,"<h2>At sea</h2><p>The <b>ferry</b> stays.</p>"\n',
    );
    expect(articles).toMatchObject([{ text: 'Quay & ferry\n\nAt sea\n\nThe ferry stays.' }]);
    expect(articles[0]?.blocks?.map(({ role }) => role)).toEqual(['headline', 'subhead', 'body']);
  });

  it('follows the mapping that a person gives', async () => {
    const table = 'text,words,top\nx,The ferry stays.,Quay shut\n';
    const { articles } = await read(table, 'table.csv', { text: 'words', headline: 'top' });
    expect(articles).toMatchObject([{ text: 'Quay shut\n\nThe ferry stays.' }]);
    expect((await read(table, 'table.csv', { text: 'woords' })).fault).toMatchObject({
      code: 'no_mapping',
      message: expect.stringContaining(
        '"woords". Give a mapping of columns, such as text=COLUMN, with one of these: "text", "words", "top"',
      ),
    });
  });

  it('asks for a mapping when no column is known to hold the text', async () => {
    const { fault } = await read('a,b\n1,2\n');
    expect(fault).toMatchObject({ code: 'no_mapping', message: expect.stringContaining('"a", "b"') });
  });

  it('refuses rows that do not fit, by number and line, and reads the others', async () => {
    const { articles, refusals } = await read(
      'title,text\nA,"The ferry\nstays."\nB,x,y\nC,\nD,Nobody answers.\n',
    );
    expect(articles.map(({ file }) => file)).toEqual(['table.csv#2', 'table.csv#5']);
    expect(refusals.map(({ name, code }) => [name, code])).toEqual([
      ['table.csv#3', 'unreadable'],
      ['table.csv#4', 'empty'],
    ]);
    expect(refusals[0]?.message).toContain('line 4');
  });

  it('says from which row on it cannot be read', async () => {
    const { articles, refusals } = await read('title,text\nA,The ferry stays.\nB,"Nobody answers.\nC,x\n');
    expect(articles).toHaveLength(1);
    expect(refusals).toMatchObject([{ name: 'table.csv#3', code: 'unreadable' }]);
  });
});
