import { setTimeout } from 'node:timers/promises';
import { exporters, importers } from '@onrecord/formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../ingest/ingest.ts';
import { dataOf, type Json, nodesOf, openTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const START = `mutation ($input: ImportArticlesInput!) { importArticles(input: $input) { __typename
  ... on ImportJob { id total } ... on ImportInputError { code message } } }`;

async function finished(id: string): Promise<Json> {
  // The answer comes without a pause in which the import could go on.
  for (; ; await setTimeout(20)) {
    const { node } = await dataOf(
      server.ask(
        `query ($id: ID!) { node(id: $id) { ... on ImportJob { state done added refusals { name code } notes { name }
          story { id title } } } }`,
        { id },
      ),
    );
    if (node.state === 'DONE' || node.state === 'FAILED') return node;
  }
}

describe('formats', () => {
  it('are those of the registries, in their order', async () => {
    const { exportFormats, importFormats } = await dataOf(
      server.ask(
        '{ exportFormats { id label description mediaType extension } importFormats { id label extensions mediaTypes maxBytes } }',
      ),
    );
    const { write: _write, ...first } = exporters[0] ?? {};
    expect(exportFormats[0]).toEqual(first);
    expect(exportFormats.map(({ id }: Json) => id)).toEqual(exporters.map(({ id }) => id));
    expect(importFormats.map(({ id, extensions, maxBytes }: Json) => [id, extensions, maxBytes])).toEqual(
      importers.map(({ id, extensions, maxBytes }) => [id, extensions, maxBytes]),
    );
  });
});

describe('importArticles', () => {
  it('reads the rows of a table by the columns that are named', async () => {
    const text =
      'kop,tekst\nQuay shut,"The quay was shut, Oda Renning said."\nFerry late,"It is late, Ivo Tarrant said."\n';
    const input = {
      storyTitle: 'A table',
      articles: [{ name: 'news.csv', text }],
      columns: { text: 'tekst', headline: 'kop', outlet: ' ' },
    };
    const { importArticles } = await dataOf(server.ask(START, { input }));
    expect(importArticles).toMatchObject({ __typename: 'ImportJob', total: 1 });
    expect(await finished(importArticles.id)).toMatchObject({ state: 'DONE', added: 2, refusals: [] });
  });

  it('takes addresses, and refuses those of machines that are not public', async () => {
    const urls = ['http://127.0.0.1:1/quay', ' http://localhost/ ', 'https://[::1]/'];
    const { importArticles } = await dataOf(server.ask(START, { input: { urls } }));
    expect(importArticles).toMatchObject({ __typename: 'ImportJob', total: 3 });
    const { refusals, story } = await finished(importArticles.id);
    expect(refusals.map(({ name, code }: Json) => [name, code])).toEqual(
      urls.map((url) => [url.trim(), 'refused_address']),
    );
    expect(story).toBeNull();
  });

  it.each([
    [{ urls: ['ftp://example.org/quay'] }, 'invalid_input', /begins with http/],
    [{ urls: ['quay.html'] }, 'invalid_input', /begins with http/],
    [{ urls: Array.from({ length: 51 }, () => 'https://example.org/') }, 'too_many', /at most 50 addresses/],
    [{ urls: [' '], articles: [] }, 'nothing_to_import', /at least one article or address/],
    [
      { articles: [{ name: 'a.csv', text: 'a' }], columns: { text: ' ' } },
      'invalid_input',
      /column that holds the text/,
    ],
  ])('says what is wrong with %j', async (input, code, words) => {
    const { importArticles } = await dataOf(server.ask(START, { input }));
    expect(importArticles).toMatchObject({ __typename: 'ImportInputError', code });
    expect(importArticles.message).toMatch(words);
  });
});

describe('an article of a file that says more than its words', () => {
  it('shows where it came from and everything that was stated of it', async () => {
    const html = `<!doctype html><html lang="en"><head><title>Quay shut</title>
      <link rel="canonical" href="https://gazette.example/quay"><meta name="author" content="Ada Lind">
      <meta property="article:published_time" content="2031-03-03T08:30:00+01:00"></head>
      <body><article><h1>Quay shut after the storm</h1><p>The old quay at Larnwick was closed on Monday after waves broke two piers.</p>
      <p>“Stay away from the water until the wind drops,” harbour master Oda Renning said at noon.</p></article></body></html>`;
    const input = { name: 'quay.html', bytes: new TextEncoder().encode(html) };
    await ingest({ inputs: [input], story: { title: 'The quay' }, store: server.store });
    const { articles } = await dataOf(
      server.ask(`{ articles(filter: { text: "piers" }) { edges { node { url canonicalUrl retrievedAt
        metadata { field value origin } original { mediaType size format } published { earliest precision how }
        headline { exact page } } } } }`),
    );
    const [article] = nodesOf(articles);
    expect(article).toMatchObject({
      url: null,
      retrievedAt: null,
      original: { mediaType: 'text/html', size: input.bytes.length, format: 'html' },
      published: { earliest: '2031-03-03T08:30:00+01:00', precision: 'HOUR', how: 'METADATA' },
    });
    const stated = article.metadata.map(({ field, value }: Json) => `${field} ${value}`);
    expect(stated).toContain('BYLINE Ada Lind');
    expect(stated).toContain('CANONICAL_URL https://gazette.example/quay');
    expect(article.canonicalUrl).toBe('https://gazette.example/quay');
    expect(article.headline).toEqual({ exact: 'Quay shut after the storm', page: null });
  });
});
