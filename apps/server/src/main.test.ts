import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@onrecord/store';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from './main.ts';

const silent = pino({ level: 'silent' });
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-main-'));
});
afterEach(() => rm(folder, { recursive: true }));

const options = () => ({ port: 0, db: join(folder, 'test.db'), editorCode: CODE });
/** Opens one session, as the link that `pnpm start` prints does. */
const CODE = 'A-code-for-tests-that-nobody-else-has-43-char';
const START =
  'mutation ($input: ImportArticlesInput!) { importArticles(input: $input) { ... on ImportJob { id } } }';
const ask = (url: string, query: string, variables?: object, cookie = '') =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify({ query, variables }),
  });

/** Opens the session of the one-time code; gives its cookie. */
async function signIn(url: string): Promise<string> {
  const answer = await fetch(new URL('/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: CODE }),
  });
  expect(answer.status).toBe(200);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Waits until so many inputs of an import are done. */
async function reach(url: string, id: string, wanted: number): Promise<void> {
  for (let done = 0; done < wanted; ) {
    const answer = await ask(url, 'query ($id: ID!) { node(id: $id) { ... on ImportJob { done } } }', { id });
    done = (await answer.json()).data.node.done;
  }
}

describe('a server', () => {
  it('serves its database and closes it', async () => {
    const server = await startServer(options(), silent);
    expect(await (await ask(server.url, '{ stories { totalCount } }')).json()).toEqual({
      data: { stories: { totalCount: 0 } },
    });
    expect((await fetch(new URL('/healthz', server.url))).status).toBe(200);
    await server.close();
    await expect(ask(server.url, '{ __typename }')).rejects.toThrow();
  });

  it('stops between two articles when it is closed, and links what is stored when it is started again', async () => {
    const first = await startServer(options(), silent);
    const articles = Array.from({ length: 60 }, (_, index) => ({
      name: `${index}.txt`,
      text: `Rain in Kelm\n\nIt will rain for ${index} hours, mayor Oda Brenner said.\n`,
    }));
    const input = { storyTitle: 'Rain', articles };
    const { data } = await (await ask(first.url, START, { input }, await signIn(first.url))).json();
    await reach(first.url, data.importArticles.id, 2);
    await first.close();

    const second = await startServer(options(), silent);
    const store = await openSqliteStore({ file: options().db, readonly: true });
    await expect.poll(() => store.unlinkedStoryIds(), { timeout: 30_000 }).toEqual([]);
    await second.close();
    const [story] = (await store.pageStories({ limit: 1 })).items;
    expect(story?.item.articleIds.length).toBeGreaterThanOrEqual(2);
    expect(story?.item.articleIds.length).toBeLessThan(60);
    await store.close();
  });

  it('closes although a client never ends its request', async () => {
    const server = await startServer(options(), silent);
    const { hostname, port } = new URL(server.url);
    const stalled = connect(Number(port), hostname);
    stalled.on('error', () => undefined).write('POST /graphql HTTP/1.1\r\nhost: localhost\r\n');
    await new Promise((resolve) => stalled.once('connect', resolve));
    await server.close();
    stalled.destroy();
  });

  it('refuses a taken port, and an address that other machines can reach', async () => {
    const server = await startServer(options(), silent);
    const port = Number(new URL(server.url).port);
    await expect(startServer({ port, db: join(folder, 'other.db') }, silent)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    const shown = { ...options(), host: '0.0.0.0', hosts: ['archive.example.org'] };
    await expect(startServer(shown, silent)).rejects.toThrow(/before somebody says who may read/);
    await server.close();
  });

  it('refuses what the database could not make good before it is made', async () => {
    const shown = { ...options(), host: '0.0.0.0' };
    await expect(startServer(shown, silent)).rejects.toThrow(/before somebody says who may read/);
    await expect(startServer({ ...shown, publicRead: true }, silent)).rejects.toThrow(/--allow-host/);
    await expect(startServer({ ...options(), publicRead: true }, silent)).rejects.toThrow(/--exposed/);
    expect(existsSync(shown.db)).toBe(false);
  });

  it('says which manifest of documents it cannot read', async () => {
    await expect(startServer({ ...options(), persisted: join(folder, 'none.json') }, silent)).rejects.toThrow(
      /none\.json/,
    );
  });
});
