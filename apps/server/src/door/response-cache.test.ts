import { openSqliteStore, type Store, type StoreReader } from '@onrecord/store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestNotes } from '../operations/request-notes.ts';
import { mintToken } from '../rights/mint-token.ts';
import { file } from '../testing/articles.ts';
import { type OpenDoor, openFilledServer, post } from '../testing/test-server.ts';
import { createResponseCache } from './response-cache.ts';

const notes: RequestNotes[] = [];
const observe = (_request: unknown, _response: unknown, noted: RequestNotes) => void notes.push(noted);
let server: Awaited<ReturnType<typeof openFilledServer>>;
let forgetful: OpenDoor;
/** Another program on the same database. */
let other: Store;
beforeAll(async () => {
  server = await openFilledServer({ observe, graphql: { compileAt: 1 } });
  forgetful = await server.openDoor({ graphql: { compiled: false } });
  other = await openSqliteStore({ file: server.file });
}, 60_000);
afterAll(async () => {
  await other.close();
  await server.close();
});

const STORIES =
  '{ stories(first: 100) { totalCount edges { node { id title refusals { name message } } } } }';

/** Things that can be stored, each time another one. */
let stored = 0;
const story = () => ({ id: `story:drawn-${stored++}`, title: `Rain in Kelm ${stored}` });
const writes: Record<string, () => Promise<unknown>> = {
  'a story, by this program': () => server.store.ensureStory(story()),
  'a story, by another program': () => other.ensureStory(story()),
  'a refusal, by another program': () =>
    other.noteRefusal({
      storyId: server.storyId,
      name: `${stored++}.txt`,
      code: 'empty',
      message: 'It is empty.',
    }),
  nothing: async () => undefined,
};

describe('an answer that was given before', () => {
  it('is never out of date, whoever writes between two requests', async () => {
    const asked = fc.constantFrom(
      STORIES,
      '{ stories { totalCount } }',
      '{ actors(first: 3) { totalCount edges { node { name } } } }',
    );
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(writes)), asked), {
      minLength: 5,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        for (const [write, query] of drawn) {
          await writes[write]?.();
          const fresh = await forgetful.ask(query);
          // An answer is kept when the same was asked before, so the third one comes out of the memory at the latest.
          for (let time = 0; time < 3; time++) expect(await server.ask(query)).toEqual(fresh);
        }
      }),
      { numRuns: process.env.ONRECORD_LONG ? 300 : 8 },
    );
    expect(notes.filter(({ answeredBy }) => answeredBy === 'cache').length).toBeGreaterThanOrEqual(8 * 5);
  });

  it('is not kept when something was written while it was read', async () => {
    const writing: StoreReader = new Proxy(server.store, {
      get: (store, name) =>
        name === 'pageStories'
          ? async (...given: Parameters<StoreReader['pageStories']>) => {
              const page = await store.pageStories(...given);
              await other.ensureStory(story());
              return page;
            }
          : Reflect.get(store, name),
    });
    const overtaken = await server.openDoor({ store: writing, graphql: { compileAt: 1 } });
    const counts = [];
    for (let time = 0; time < 3; time += 1)
      counts.push((await overtaken.ask('{ stories { totalCount } }')).data.stories.totalCount);
    expect(counts).toEqual([counts[0], counts[0] + 1, counts[0] + 2]);
  });

  it('goes to nobody else', async () => {
    const about = { kind: 'token', createdAt: Date.now(), expiresAt: null } as const;
    const readers = ['Ada', 'Bo'].map((name) => mintToken({ ...about, name, scopes: ['read'] }));
    for (const { token } of readers)
      await server.store.addToken(token, {
        at: 0,
        actor: 'test',
        action: 'token.create',
        subject: token.id,
        detail: {},
      });
    const nameOf = async (authorization: string) =>
      (await (await server.send(post({ query: '{ viewer { name } }' }, { authorization }))).json()).data
        .viewer.name;
    for (let time = 0; time < 3; time += 1) {
      expect(await nameOf('')).toBeNull();
      for (const { token, written } of readers) expect(await nameOf(`Bearer ${written}`)).toBe(token.name);
    }
    expect(notes.slice(-3).map(({ answeredBy }) => answeredBy)).toEqual(['cache', 'cache', 'cache']);
  });

  it('is not given to a token that was revoked', async () => {
    const { token, written } = mintToken({
      name: 'Cy',
      kind: 'token',
      scopes: ['read'],
      createdAt: 0,
      expiresAt: null,
    });
    const entry = { at: 1, actor: 'test', action: 'token', subject: token.id, detail: {} };
    await server.store.addToken(token, entry);
    const status = async () =>
      (await server.send(post({ query: STORIES }, { authorization: `Bearer ${written}` }))).status;
    expect([await status(), await status(), await status()]).toEqual([200, 200, 200]);
    expect(notes.at(-1)?.answeredBy).toBe('cache');
    await other.revokeToken(token.id, 2, entry);
    expect(await status()).toBe(401);
  });

  it('follows an import that runs', async () => {
    const start = `mutation ($input: ImportArticlesInput!) { importArticles(input: $input) { ... on ImportJob { id state } } }`;
    const { name, bytes } = file('rain.txt', 'Rain in Kelm\n\nIt will rain, mayor Oda Brenner said.\n');
    const articles = [{ name, text: new TextDecoder().decode(bytes) }];
    const { data } = await server.ask(start, { input: { storyTitle: 'Rain', articles } });
    const states = new Set<string>();
    for (let state = ''; state !== 'DONE'; states.add(state))
      state = (
        await server.ask('query ($id: ID!) { node(id: $id) { ... on ImportJob { state } } }', {
          id: data.importArticles.id,
        })
      ).data.node.state;
    expect(states.size).toBeGreaterThan(1);
  });

  it('is no error', async () => {
    const wrong = '{ articles(first: 0) { totalCount } }';
    for (let time = 0; time < 3; time += 1) {
      expect((await server.ask(wrong)).errors).toHaveLength(1);
      expect(notes.at(-1)?.answeredBy).toBe('yoga');
    }
  });
});

describe('the memory for answers', () => {
  const answer = (bytes: number) => ({
    by: 'cache' as const,
    operation: { kind: 'query' as const, name: null },
    type: 'application/json',
    body: Buffer.alloc(bytes),
  });

  it('is bounded by bytes, and lets go of what was not asked for longest', () => {
    const cache = createResponseCache(10_000);
    for (let at = 0; at < 200; at += 1) {
      // Each is asked for twice.
      cache.set(`${at >> 1}`, '1', answer(1_000));
      cache.get('0', '1');
    }
    const kept = Array.from({ length: 100 }, (_, at) => at).filter((at) => cache.get(`${at}`, '1'));
    expect(kept.length).toBeLessThan(10);
    expect(kept).toContain(0);
    expect(kept).toContain(99);
  });

  it('keeps nothing that was asked for once', () => {
    const cache = createResponseCache();
    cache.set('once', '1', answer(100));
    expect(cache.get('once', '1')).toBeNull();
    cache.set('once', '2', answer(100));
    expect(cache.get('once', '2')).not.toBeNull();
    expect(cache.get('once', '3')).toBeNull();
  });

  it('takes no answer that is larger than all of it', () => {
    const cache = createResponseCache(10_000);
    for (let time = 0; time < 2; time += 1) {
      cache.set('small', '1', answer(100));
      cache.set('large', '1', answer(20_000));
    }
    expect(cache.get('large', '1')).toBeNull();
    expect(cache.get('small', '1')).not.toBeNull();
  });
});
