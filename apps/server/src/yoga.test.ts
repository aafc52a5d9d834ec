import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES, MAX_IMPORT_BODY_BYTES } from './plugins/body-size.ts';
import { openFilledServer, post } from './testing/test-server.ts';

const DOCUMENT = 'query Titles { stories { edges { node { title } } } }';

let server: Awaited<ReturnType<typeof openFilledServer>>;
beforeAll(async () => {
  server = await openFilledServer({
    hosts: ['news.example'],
    documents: { 'sha256:abc': DOCUMENT },
  });
});
afterAll(() => server.close());

const titles = { data: { stories: { edges: [{ node: { title: 'The dredging of Kelm harbour' } }] } } };

describe('requests from other sites', () => {
  it('are refused when a browser would send them without asking', async () => {
    const simple = {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: DOCUMENT }),
    };
    expect((await server.send(simple)).status).toBe(403);
    const form = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query={__typename}',
    };
    expect((await server.send(form)).status).toBe(403);
    expect((await server.send({}, '/graphql?query={__typename}')).status).toBe(403);
    expect(
      (await server.send({ headers: { 'x-graphql-yoga-csrf': '1' } }, '/graphql?query={__typename}')).status,
    ).toBe(200);
  });

  it('get no permission to read the answer', async () => {
    const answer = await server.send(post({ query: DOCUMENT }, { origin: 'https://evil.example' }));
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await server.send({
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(preflight.status).toBeGreaterThanOrEqual(400);
  });

  it('are refused under a host name that is not on the list', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:4000', '10.0.0.1']) {
      const answer = await server.send(post({ query: DOCUMENT }, { host }));
      expect(answer.status, host).toBe(421);
      expect((await answer.json()).errors[0].message).toMatch(/ONRECORD_HOSTS/);
      expect((await server.send({ headers: { host, accept: 'text/html' } })).status, host).toBe(421);
    }
    for (const host of ['localhost:4000', '127.0.0.1', '[::1]:4000', 'News.Example']) {
      expect((await server.send(post({ query: DOCUMENT }, { host }))).status, host).toBe(200);
    }
  });
});

describe('requests that would cost too much to read', () => {
  const filler = (bytes: number) => ({ query: DOCUMENT, variables: { filler: 'x'.repeat(bytes) } });

  it('are refused above 256 KiB, unless they import', async () => {
    expect((await server.send(post(filler(MAX_BODY_BYTES - 1_000)))).status).toBe(200);
    const answer = await server.send(post(filler(MAX_BODY_BYTES)));
    expect(answer.status).toBe(413);
    expect((await answer.json()).errors[0]).toMatchObject({
      message: expect.stringMatching(/larger than 256 KiB, which only importArticles may be/),
      extensions: { code: 'PAYLOAD_TOO_LARGE' },
    });
    const query =
      'mutation ($i: ImportArticlesInput!) { importArticles(input: $i) { __typename ... on ImportInputError { code } } }';
    const variables = { i: { articles: [{ name: 'a.txt', base64: '!'.repeat(MAX_BODY_BYTES) }] } };
    const imported = await server.send(post({ query, variables }));
    expect(await imported.json()).toEqual({
      data: { importArticles: { __typename: 'ImportInputError', code: 'invalid_input' } },
    });
    const both = await server.send(
      post({ query: query.replace('{ importArticles', '{ __typename importArticles'), variables }),
    );
    expect(both.status).toBe(413);
  });

  it('are refused above 12 MiB whatever they do, also when they do not say how large they are', async () => {
    const body = JSON.stringify(filler(MAX_IMPORT_BODY_BYTES));
    expect((await server.send({ ...post({}), body })).status).toBe(413);
    const stream = new Blob([body]).stream();
    const unsaid = { ...post({}), body: stream, duplex: 'half' } as RequestInit;
    expect((await server.send(unsaid)).status).toBe(413);
  });

  it('are refused above 256 KiB before more is read, when the caller may not import', async () => {
    const said = await headOnly(server.port, `content-length: ${MAX_IMPORT_BODY_BYTES}\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1.1 413 /);
    const chunk = 'x'.repeat(MAX_BODY_BYTES + 1);
    const unsaid = `transfer-encoding: chunked\r\n\r\n${chunk.length.toString(16)}\r\n${chunk}\r\n`;
    expect(await headOnly(server.port, unsaid)).toMatch(/^HTTP\/1.1 413 /);
  });

  it('are refused when they are compressed or of another type', async () => {
    expect((await server.send(post({ query: DOCUMENT }, { 'content-encoding': 'gzip' }))).status).toBe(415);
    expect((await server.send(post({ query: DOCUMENT }, { 'content-type': 'application/xml' }))).status).toBe(
      415,
    );
  });

  it('are refused when they are batches', async () => {
    const answer = await server.send(post([{ query: DOCUMENT }, { query: DOCUMENT }]));
    expect(answer.status).toBe(400);
  });
});

describe('documents known by their hash', () => {
  const byHash = (sha256Hash: string) =>
    server.send(post({ extensions: { persistedQuery: { version: 1, sha256Hash } } }));

  it('are answered, with or without the name of the hash', async () => {
    expect(await (await byHash('sha256:abc')).json()).toEqual(titles);
    expect(await (await byHash('abc')).json()).toEqual(titles);
  });

  it('are refused when they are not known, while any text is answered', async () => {
    expect((await (await byHash('sha256:def')).json()).errors[0].message).toBe('PersistedQueryNotFound');
    expect(await server.ask(DOCUMENT)).toEqual(titles);
  });
});

describe('errors that the client cannot mend', () => {
  it('are shown as a request id, under which the log has them', async () => {
    const broken = await openFilledServer();
    await broken.store.close();
    // As nobody: who sends a token is looked for in the store first.
    const answer = await broken.send(post({ query: DOCUMENT }, { authorization: '' }));
    const { errors } = await answer.json();
    const { requestId } = errors[0].extensions;
    expect(errors[0].message).toBe(
      `Something went wrong on the server. Its log says more under the request id ${requestId}.`,
    );
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    expect(JSON.stringify(errors)).not.toMatch(/closed|sqlite|\.ts|\.db/i);
    const line = broken.logged.find((entry) => entry.requestId === requestId);
    expect(line).toMatchObject({
      level: 50,
      err: { message: expect.stringMatching(/closed/i) },
    });
    await broken.close();
  });

  it('give every answer a request id of its own', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await server.send(post({ query: DOCUMENT }))).headers.get('x-request-id')),
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the other doors', () => {
  it('tell browsers to frame nothing, guess nothing and keep nothing', async () => {
    const { headers } = await server.send(post({ query: DOCUMENT }));
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('are closed', async () => {
    expect((await server.send({}, '/')).status).toBe(404);
  });

  it('show GraphiQL with the examples, and load nothing from elsewhere', async () => {
    const page = await server.send({ headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toMatch(/text\/html/);
    const html = await page.text();
    expect(html).toContain('WhoSaidWhat');
    expect(html).toContain(server.storyId);
    expect(html).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/);
  });

  it('do not change anything by GET', async () => {
    const query = encodeURIComponent('mutation { importArticles(input: { articles: [] }) { __typename } }');
    expect(
      (await server.send({ headers: { 'x-graphql-yoga-csrf': '1' } }, `/graphql?query=${query}`)).status,
    ).toBe(405);
  });
});

/** The beginning of the answer to a request without a token whose body never ends. */
async function headOnly(port: number, rest: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${rest}`);
  try {
    const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(3_000) });
    return String(answer);
  } finally {
    socket.destroy();
  }
}
