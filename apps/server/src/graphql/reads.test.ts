import type { Store } from '@onrecord/store';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLoaders } from '../loaders.ts';
import { importJobs } from '../main.ts';
import type { Scope } from '../rights/caller.ts';
import { openFilledServer, post } from '../testing/test-server.ts';
import { createYogaServer } from '../yoga.ts';

let server: Awaited<ReturnType<typeof openFilledServer>>;
beforeAll(async () => {
  server = await openFilledServer();
});
afterAll(() => server.close());

/** The store itself, with every call of its methods written down. */
function watched(store: Store, calls: string[]): Store {
  return new Proxy(store, {
    get: (target, name) => {
      const value = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        calls.push(String(name));
        return value.apply(target, args);
      };
    },
  });
}

/** The calls that one operation makes of the store. */
async function callsOf(query: string): Promise<string[]> {
  const calls: string[] = [];
  const jobs = importJobs(
    { ingest: () => Promise.reject(new Error('not wanted')) },
    pino({ level: 'silent' }),
  );
  const yoga = createYogaServer({
    store: watched(server.store, calls),
    jobs,
    logger: pino({ level: 'silent' }),
    exposure: 'loopback',
  });
  const caller = { id: 'reader', name: null, scopes: new Set<Scope>(['read']) };
  const answer = await (await yoga.fetch('http://localhost/graphql', post({ query }), { caller })).json();
  expect(answer.errors).toBeUndefined();
  // Every operation asks in which version it reads.
  return calls.filter((name) => name !== 'version').sort();
}

const page = (
  first: number,
) => `{ attributions(first: ${first}) { totalCount edges { node { id kind content { exact }
  speaker { id name attributionCount } coSpeakers { id } chain { actor { id name } } excerpt { text }
  article { id title wordCount story { id counts { articles } } publisher { outlet { name articleCount actor { name } } } } outlet { name } } } } }`;

describe('reading', () => {
  it('asks the store as often for a large page as for a small one', async () => {
    const small = await callsOf(page(2));
    expect(small).toContain('pageAttributions');
    expect(await callsOf(page(100))).toEqual(small);
  });

  it('asks once for the articles beside each article', async () => {
    const calls = await callsOf(
      '{ articles(first: 100) { edges { node { previous { id } next { id } } } } }',
    );
    expect(calls).toEqual(['articleNeighbours', 'byIds', 'pageArticles']);
  });

  it('asks once for the first words of all voices', async () => {
    const { items } = await server.store.pageVoices(server.storyId, { limit: 100 });
    const calls: string[] = [];
    const { firstSource } = createLoaders(watched(server.store, calls));
    const words = await Promise.all(items.map(({ item }) => firstSource.load(item.actorId)));
    expect(words.length).toBeGreaterThan(3);
    expect(words).not.toContain(null);
    expect(calls).toEqual(['firstAttributions']);
  });

  it('asks nothing for what the operation does not name', async () => {
    expect(await callsOf('{ attributions(first: 5) { edges { node { id kind } } } }')).toEqual([
      'pageAttributions',
    ]);
  });
});
