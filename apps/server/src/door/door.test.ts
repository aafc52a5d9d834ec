import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintToken } from '../rights/mint-token.ts';
import { type OpenDoor, openFilledServer, post } from '../testing/test-server.ts';

const TITLES = 'query Titles { stories { edges { node { title } } } }';
const documents = { 'sha256:abc': TITLES };

let server: Awaited<ReturnType<typeof openFilledServer>>;
let open: OpenDoor;
let shut: OpenDoor;
beforeAll(async () => {
  server = await openFilledServer({ hosts: ['news.example'], documents });
  open = await server.openDoor({
    exposure: 'public-read',
    hosts: ['news.example'],
    documents,
    persistedOnly: true,
  });
  shut = await server.openDoor({ exposure: 'private', hosts: ['news.example'] });
}, 60_000);
afterAll(() => server.close());

/** What the server answers to bytes as they are. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.end(request));
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

const statusOf = async (request: string) => Number((await raw(request)).split(' ')[1]);

describe('the address of a request', () => {
  it('is a path, and every other form is refused with 4xx', async () => {
    const host = 'Host: localhost\r\nConnection: close\r\n\r\n';
    expect(await statusOf(`GET http://evil.example/graphql HTTP/1.1\r\n${host}`)).toBe(400);
    expect(await statusOf(`GET http://localhost/graphql HTTP/1.1\r\n${host}`)).toBe(400);
    expect(await statusOf(`OPTIONS * HTTP/1.1\r\n${host}`)).toBe(400);
    expect(await statusOf(`GET //evil.example/ HTTP/1.1\r\n${host}`)).toBe(400);
    expect(await statusOf(`GET /${'x'.repeat(9_000)} HTTP/1.1\r\n${host}`)).toBe(414);
    expect(await statusOf(`GET /nothing HTTP/1.1\r\n${host}`)).toBe(404);
  });

  it('comes with one host that is on the list', async () => {
    const get = (headers: string) => statusOf(`GET /docs HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`);
    expect(await get('Host: localhost\r\nHost: localhost\r\n')).toBe(400);
    expect(await get('Host: localhost\r\nHost: evil.example\r\n')).toBe(400);
    expect(await get('')).toBe(400);
    for (const host of ['evil.example', 'localhost@evil.example', 'localhost:x', '[::1', ''])
      expect([host, await get(`Host: ${host}\r\n`)]).toEqual([host, 421]);
    expect(await get('Host: news.example\r\n')).toBeLessThan(405);
  });
});

describe('a request from a page of another site', () => {
  const ask = async (headers: Record<string, string>, init: RequestInit = post({ query: TITLES })) => {
    const all = { ...Object.fromEntries(new Headers(init.headers)), ...headers };
    return (await server.send({ ...init, headers: all })).status;
  };

  it('is refused when it could change something', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost.evil.example',
      'file://',
      'http://x@localhost',
    ])
      expect([origin, await ask({ origin })]).toEqual([origin, 403]);
    expect(await ask({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1', 'https://news.example'])
      expect([origin, await ask({ origin, 'sec-fetch-site': 'cross-site' })]).toEqual([origin, 200]);
    expect(await ask({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('is refused when it carries cookies, unless a reader follows a link', async () => {
    const get = { method: 'GET', headers: { accept: 'text/html' } };
    const cookie = 'theme=dark';
    expect(await ask({ cookie, origin: 'https://evil.example' }, get)).toBe(403);
    expect(await ask({ cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, get)).toBe(403);
    expect(await ask({ cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, get)).toBe(
      200,
    );
  });
});

describe('a server that everybody may read', () => {
  const asked = async (body: object, door = open) =>
    (await door.send(post(body, { host: 'news.example', authorization: '' }))).json();
  const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

  it('answers known documents only, when it is told to', async () => {
    expect((await asked(persisted('abc'))).data.stories.edges).toHaveLength(1);
    for (const body of [{ query: TITLES }, { query: '{ __typename }' }, {}, persisted('none')]) {
      const { data, errors } = await asked(body);
      expect(data).toBeUndefined();
      expect(errors[0].message).toMatch(/known documents only|PersistedQueryNotFound/);
    }
    const answer = await open.send(post({ query: TITLES }, { host: 'news.example', authorization: '' }));
    expect(answer.status).toBe(403);
  });

  it('tells nothing to who explores it', async () => {
    const exploring = await server.openDoor({ exposure: 'public-read', hosts: ['news.example'] });
    const errorOf = async (query: string, variables = {}) =>
      (await asked({ query, variables }, exploring)).errors[0].message;
    expect(await errorOf('{ __schema { types { name } } }')).toMatch(/introspection/i);
    expect(await errorOf('{ storys { totalCount } }')).not.toMatch(/Did you mean|stories/);
    expect(
      await errorOf('query ($s: ArticleSort) { articles(sort: $s) { totalCount } }', { s: 'NEWES' }),
    ).not.toMatch(/Did you mean|NEWEST/);
    expect(
      await errorOf('query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }', { f: { story: 1 } }),
    ).not.toMatch(/Did you mean|storyId/);
    const page = await exploring.send({
      headers: { host: 'news.example', accept: 'text/html', authorization: '' },
    });
    expect(page.status).not.toBe(200);
    expect(await page.text()).not.toContain('GraphiQL');
  });
});

describe('a private server', () => {
  it('answers nobody without a token, whichever door they come to', async () => {
    const { token, written } = mintToken({
      name: 'Di',
      kind: 'token',
      scopes: ['read'],
      createdAt: 0,
      expiresAt: null,
    });
    await server.store.addToken(token, {
      at: 0,
      actor: 'test',
      action: 'token.create',
      subject: token.id,
      detail: {},
    });
    const as = async (authorization: string, path?: string) =>
      (
        await shut.send(
          path ? { headers: { authorization } } : post({ query: TITLES }, { authorization }),
          path,
        )
      ).status;
    for (const path of [undefined, undefined, undefined, '/export/bundle', `/original/${'0'.repeat(64)}`]) {
      expect([path, await as('', path)]).toEqual([path, 401]);
      expect([path, await as('Bearer onr_wrong', path)]).toEqual([path, 401]);
      expect([path, await as(`Bearer ${written}`, path)]).not.toEqual([path, 401]);
    }
    expect(await as('', '/docs/index.html')).not.toBe(401);
  });
});
