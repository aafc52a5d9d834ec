import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type Store } from '@onrecord/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feed, openWebSite, page, type WebSite } from '../testing/web-site.ts';
import { type WatchOptions, watch } from './watch.ts';

let folder: string;
let store: Store;
let site: WebSite;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-watch-'));
  store = await openSqliteStore({ file: join(folder, 'test.db') });
  site = await openWebSite();
  said = [];
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** A day on the quay that no other one is like. */
function report(day: number) {
  const text = `On day ${day} the quay at Larnwick stayed closed because the wind did not drop, the harbour office said.`;
  return page(`Quay shut on day ${day}`, [
    text,
    `“Come back on day ${day + 1},” harbour master Oda Renning said.`,
  ]);
}

const itemsOf = (...days: number[]) =>
  days.map((day) => ({ title: `Quay shut on day ${day}`, link: site.url(`/day-${day}`) }));

const looking = (options: Partial<WatchOptions> = {}) =>
  watch({
    feeds: [site.url('/feed.xml')],
    store,
    fetcher: site.fetcher,
    story: { title: 'The quay' },
    everyMs: 60_000,
    isOnce: true,
    signal: new AbortController().signal,
    say: (line) => said.push(line),
    ...options,
  });

describe('watching a feed', () => {
  it('imports what is new and asks for no page twice', async () => {
    for (const day of [1, 2, 3]) site.serve(`/day-${day}`, report(day));
    site.serve('/feed.xml', feed('Larnwick Gazette', itemsOf(1, 2)));
    expect(await looking()).toEqual({ added: 2, failed: 0 });
    expect(await looking()).toEqual({ added: 0, failed: 0 });
    site.serve('/feed.xml', feed('Larnwick Gazette', itemsOf(1, 2, 3)));
    expect(await looking()).toEqual({ added: 1, failed: 0 });
    expect(site.asked.filter((path) => path.startsWith('/day'))).toEqual(['/day-1', '/day-2', '/day-3']);
    const [story] = (await store.pageStories({ limit: 1 })).items;
    expect(story?.item).toMatchObject({ title: 'The quay', articleIds: { length: 3 } });
    expect(said).toEqual([
      `${site.url('/feed.xml')}: 2 new.`,
      `${site.url('/feed.xml')}: nothing new.`,
      `${site.url('/feed.xml')}: 1 new.`,
    ]);
  });

  it('asks again for a page that could not be had, also when the feed has not changed', async () => {
    site.serve('/day-1', report(1));
    site.serve('/feed.xml', (request, response) => {
      if (request.headers['if-none-match'] === '"one"') return response.writeHead(304).end();
      const served = feed('Larnwick Gazette', itemsOf(1, 2));
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"one"' });
      response.end('body' in served ? served.body : '');
    });
    expect(await looking()).toEqual({ added: 1, failed: 1 });
    site.serve('/day-2', report(2));
    expect(await looking()).toEqual({ added: 1, failed: 0 });
    expect(await looking()).toEqual({ added: 0, failed: 0 });
    expect(said.at(-1)).toBe(`${site.url('/feed.xml')}: nothing new.`);
  });

  it('names a feed that fails, and leaves it alone until its time has come', async () => {
    expect(await looking()).toEqual({ added: 0, failed: 1 });
    expect(said[0]).toContain('404');
    expect(await looking()).toEqual({ added: 0, failed: 0 });
    expect(said[1]).toMatch(/left alone until .* after a failure\.$/);
    expect(site.asked).toEqual(['/feed.xml']);
  });

  it('does not let one feed disturb another', async () => {
    site.serve('/day-1', report(1));
    site.serve('/feed.xml', feed('Larnwick Gazette', itemsOf(1)));
    const feeds = [site.url('/nowhere.xml'), site.url('/feed.xml')];
    expect(await looking({ feeds })).toEqual({ added: 1, failed: 1 });
  });

  it('ends when it is told to, between two looks', async () => {
    site.serve('/day-1', report(1));
    site.serve('/feed.xml', feed('Larnwick Gazette', itemsOf(1)));
    const stop = new AbortController();
    const say = (line: string) => {
      said.push(line);
      setTimeout(() => stop.abort(), 50);
    };
    await looking({ isOnce: false, signal: stop.signal, say });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/ Next look at \d{4}-/);
  });
});
