import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@onrecord/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../main.ts';
import { mintToken } from '../rights/mint-token.ts';
import { createLogger } from './logger.ts';

let folder: string;
let server: RunningServer;
let lines: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-operations-'));
  lines = [];
  server = await startServer({ port: 0, db: join(folder, 'test.db'), editorCode: CODE }, log());
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const CODE = 'secret-code-0123456789012345678901234567890';
const TOKEN = 'onr_abcdefghijklmnopqrstuv_secret-0123456789012345678901234567890123456789';
const log = () => createLogger('debug', { write: (line: string) => void lines.push(line) });
const at = (path: string) => new URL(path, server.url);
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** The lines of requests, when all of these many have been written. */
async function requests(count: number): Promise<Record<string, unknown>[]> {
  for (;;) {
    const found = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('the log', () => {
  it('has one line for each request, with what is known of it', async () => {
    const answer = await post({ query: 'query Everything { stories { totalCount } }' });
    const body = await answer.text();
    const [line] = await requests(1);
    expect(line).toMatchObject({
      level: 30,
      requestId: answer.headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      caller: 'anonymous',
      kind: 'query',
      operation: null,
    });
    expect(line?.ms).toBeGreaterThan(0);
    expect(line?.bytes).toBeGreaterThan(body.length);
    await Promise.all([fetch(at('/healthz')), fetch(at('/nothing/here?a=b')), fetch(at('/export/nothing'))]);
    const others = (await requests(4)).slice(1);
    expect(others.map(({ path, level, status }) => [path, level, status]).sort()).toEqual([
      ['/export/…', 30, 404],
      ['/healthz', 20, 200],
      ['/…', 30, 404],
    ]);
  });

  it('holds no secret, wherever a client puts it', async () => {
    const secret = 'secret-of-a-reader';
    const carriers: Record<string, string>[] = [
      { authorization: `Bearer ${TOKEN}` },
      { authorization: `Basic ${secret}` },
      { cookie: `onrecord_session=${TOKEN}` },
      { cookie: `onrecord_session=${secret}; other=${secret}` },
      { 'x-request-id': secret, 'user-agent': secret, referer: `http://localhost/#${secret}` },
    ];
    let sent = 0;
    const ask = async (asked: Promise<Response>) => {
      await (await asked).text();
      sent += 1;
    };
    for (const headers of carriers) await ask(post({ query: '{ __typename }' }, headers));
    await ask(post({ query: `query ${'secretOfAReader'} { a: __typename }` }));
    await ask(post({ query: `{ node(id: "${secret}") { id } }` }));
    await ask(post({ query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: secret } }));
    await ask(
      post({ query: 'query ($n: Int) { stories(first: $n) { totalCount } }', variables: { n: secret } }),
    );
    await ask(post(`{"query": "${TOKEN} ${secret}`));
    await ask(
      post(`{"query": "{ search(query: \\"${secret}\\") { totalCount } }", "${secret}": "${TOKEN}"}`),
    );
    for (const path of ['graphql', 'export', 'original', 'docs', 'session', 'nothing'])
      await ask(fetch(at(`/${path}/${secret}/${TOKEN}?token=${TOKEN}&code=${secret}`)));
    for (const path of ['healthz', 'metrics', 'session', 'export/csv', 'export/bundle', 'graphql'])
      await ask(fetch(at(`/${path}?token=${TOKEN}&code=${secret}&query={__typename}`)));
    for (const body of [{ code: secret }, { token: TOKEN }, { code: CODE }])
      await ask(
        fetch(at('/session'), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
    await requests(sent);
    for (const line of lines) expect(line).not.toMatch(/secret-?of-?a-?reader|secret-0123|secret-code/i);
    expect(lines.length).toBeGreaterThanOrEqual(sent);
  });

  it('removes tokens from the words of an error, and carries nothing else of it along', () => {
    const error = Object.assign(
      new Error(`no such token: ${TOKEN}`, { cause: new TypeError('in between') }),
      {
        variables: { id: 'secret' },
        code: 'ENOENT',
      },
    );
    log().error(
      { err: error, headers: { cookie: 'secret' }, sent: { token: 'secret' } },
      `failed with ${TOKEN}`,
    );
    const line = JSON.parse(lines.at(-1) ?? '');
    expect(line).toMatchObject({
      msg: 'failed with onr_[removed]',
      headers: '[removed]',
      sent: { token: '[removed]' },
      err: {
        type: 'Error',
        message: 'no such token: onr_[removed]',
        errorCode: 'ENOENT',
        cause: { type: 'TypeError' },
      },
    });
    expect(lines.at(-1)).not.toMatch(/secret/);
  });

  it('has only levels that there are', () => {
    expect(() => createLogger('loud')).toThrow(/ONRECORD_LOG is "loud"\. Give one of trace, debug/);
  });
});

describe('health and figures', () => {
  it('say that the server lives and is ready, and nothing about where', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const answer = await fetch(at(path));
      expect([answer.status, await answer.text()]).toEqual([
        200,
        path === '/healthz' ? '{"status":"alive"}' : '{"status":"ready"}',
      ]);
    }
  });

  it('are refused to other host names, as everything is', async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = httpRequest(at('/metrics'), { headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(status).toBe(421);
  });

  it('give figures to an administrator only, where others can reach the server', async () => {
    const db = join(folder, 'exposed.db');
    const store = await openSqliteStore({ file: db });
    const written = Object.fromEntries(
      await Promise.all(
        (['admin', 'read'] as const).map(async (name) => {
          const minted = mintToken({
            name,
            kind: 'token',
            scopes: [name],
            createdAt: Date.now(),
            expiresAt: null,
          });
          await store.addToken(minted.token, {
            at: Date.now(),
            actor: 'command-line',
            action: 'token.create',
            subject: minted.token.id,
            detail: {},
          });
          return [name, minted.written];
        }),
      ),
    );
    await store.close();
    const exposed = await startServer({ port: 0, db, exposed: true, hosts: ['news.example'] }, log());
    const figures = async (token?: string) =>
      (
        await fetch(new URL('/metrics', exposed.url), {
          headers: token ? { authorization: `Bearer ${token}` } : {},
        })
      ).status;
    const statuses = [await figures(), await figures(written.read), await figures(written.admin)];
    const ready = await fetch(new URL('/readyz', exposed.url));
    await exposed.close();
    expect([...statuses, ready.status]).toEqual([401, 403, 200, 200]);
  });

  it('count what was asked, by names of known documents only', async () => {
    for (const name of ['One', 'Two', 'Three'])
      await post({ query: `query ${name} { stories { totalCount } }` }).then((answer) => answer.text());
    await post({ query: 'mutation { importArticles(input: {}) { __typename } }' }).then((answer) =>
      answer.text(),
    );
    await requests(4);
    const text = await (await fetch(at('/metrics'))).text();
    const counts = text.split('\n').filter((line) => line.startsWith('onrecord_requests_total{'));
    expect(counts.length).toBeGreaterThan(0);
    for (const line of counts) expect(line).toMatch(/operation=""/);
    for (const figure of [
      'onrecord_request_seconds_bucket',
      'onrecord_database_bytes{file="database"}',
      'onrecord_database_bytes{file="wal"}',
      'onrecord_data_version',
      'nodejs_eventloop_lag_p99_seconds',
      'onrecord_writers_lost_total 0',
    ])
      expect(text).toContain(figure);
  });
});
