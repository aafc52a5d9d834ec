import { describe, expect, it } from 'vitest';
import { type FeedLook, type FeedState, watchFeeds } from './index.ts';
import { handClock } from './testing/clocks.ts';
import { fetcherFor, openSite } from './testing/site.ts';

const MINUTE = 60_000;
const EVERY = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;

describe('a watch of feeds', () => {
  it('asks again after the interval, and only for what has changed', async () => {
    let edition = 1;
    const site = await openSite((request, response) => {
      const etag = `"${edition}"`;
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
      response.setHeader('etag', etag).end(`edition ${edition}`);
    });
    const { look, advance } = watching([site], { [`${site.origin}/feed`]: {} });
    expect(await look()).toMatchObject({ kind: 'changed', state: { etag: '"1"', failures: 0 } });
    await advance(EVERY - 1);
    expect(site.asked).toHaveLength(1);
    await advance(1);
    expect(await look()).toMatchObject({ kind: 'unchanged', state: { etag: '"1"' } });
    edition = 2;
    await advance(EVERY);
    const changed = await look();
    expect(changed).toMatchObject({ kind: 'changed', state: { etag: '"2"' } });
    expect(changed.kind === 'changed' && new TextDecoder().decode(changed.file.bytes)).toBe('edition 2');
  });

  it('goes on where an earlier one ended', async () => {
    const site = await openSite((request, response) => {
      expect(request.headers['if-none-match']).toBe('"7"');
      response.writeHead(304).end();
    });
    const state: FeedState = {
      etag: '"7"',
      lastModified: null,
      failures: 3,
      nextAt: '2031-03-03T00:10:00.000Z',
    };
    const { look, advance } = watching([site], {
      [`${site.origin}/feed`]: JSON.parse(JSON.stringify(state)),
    });
    await advance(10 * MINUTE - 1);
    expect(site.asked).toEqual([]);
    await advance(1);
    expect(await look()).toMatchObject({
      kind: 'unchanged',
      state: { failures: 0, nextAt: '2031-03-03T00:25:00.000Z' },
    });
  });

  it('looks less and less often at a feed that fails, at least once a day, and often again when it is back', async () => {
    let status = 500;
    const site = await openSite((_request, response) => void response.writeHead(status).end('feed'));
    const { look, advance, now } = watching([site], { [`${site.origin}/feed`]: {} });
    const waits: number[] = [];
    for (let round = 0; round < 9; round++) {
      const { kind, state } = await look();
      expect(kind).toBe('failed');
      expect(state.failures).toBe(round + 1);
      waits.push(Date.parse(state.nextAt ?? '') - now());
      await advance(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 96, 96, 96].map((times) => times * EVERY));
    await look();
    status = 200;
    await advance(DAY);
    const { kind, state } = await look();
    expect(kind).toBe('changed');
    expect(state.failures).toBe(0);
    expect(Date.parse(state.nextAt ?? '') - now()).toBe(EVERY);
  });

  it('leaves a site alone for as long as it asks', async () => {
    const site = await openSite(
      (_request, response) => void response.writeHead(429, { 'retry-after': '172800' }).end(),
    );
    const { look, now } = watching([site], { [`${site.origin}/feed`]: {} });
    const { state } = await look();
    expect(Date.parse(state.nextAt ?? '') - now()).toBe(2 * DAY);
  });

  it('is not disturbed by a feed that fails or never answers', async () => {
    const good = await openSite((_request, response) => void response.end('feed'));
    const silent = await openSite(() => {});
    const { look, advance } = watching([good, silent], {
      [`http://silent.test:${silent.port}/feed`]: {},
      'http://10.0.0.1/feed': {},
      [`${good.origin}/feed`]: {},
    });
    const first = [await look(), await look()];
    expect(first.map(({ kind, url }) => [kind, url]).sort()).toEqual([
      ['changed', `${good.origin}/feed`],
      ['failed', 'http://10.0.0.1/feed'],
    ]);
    await advance(EVERY);
    expect(await look()).toMatchObject({ kind: 'changed', url: `${good.origin}/feed` });
  });

  it('ends at once and without an error, while it waits and while it looks', async () => {
    const silent = await openSite(() => {});
    for (const state of [{}, { nextAt: '2031-03-04T00:00:00.000Z' }]) {
      const { next, stop, sleepers } = watching([silent], { [`${silent.origin}/feed`]: state });
      const ending = next();
      if ('nextAt' in state) await expect.poll(sleepers).toBe(1);
      else await expect.poll(() => silent.asked.length).toBe(1);
      stop();
      expect(await ending).toEqual({ done: true, value: undefined });
      expect(sleepers()).toBe(0);
    }
  });

  it('ends when nobody listens any more', async () => {
    const site = await openSite((_request, response) => void response.end('feed'));
    const { looks, sleepers } = watching([site], { [`${site.origin}/a`]: {}, [`${site.origin}/b`]: {} });
    for await (const { kind } of looks) {
      expect(kind).toBe('changed');
      break;
    }
    await expect.poll(sleepers).toBe(0);
  });

  it('of nothing ends, and one that hurries does not begin', async () => {
    const { next } = watching([], {});
    expect(await next()).toEqual({ done: true, value: undefined });
    const hurried = watchFeeds({
      fetcher: fetcherFor([]),
      feeds: [{ url: 'https://news.test/feed' }],
      everyMs: 59_999,
    });
    await expect(hurried.next()).rejects.toThrow(/every 60 seconds at most.*Choose a longer interval/);
  });
});

/** A watch with a clock that the test moves. */
function watching(sites: readonly { port: number }[], feeds: Record<string, Partial<FeedState>>) {
  const clock = handClock();
  const stopping = new AbortController();
  const looks = watchFeeds({
    fetcher: fetcherFor(sites, { clock }),
    feeds: Object.entries(feeds).map(([url, state]) => ({
      url,
      state: { etag: null, lastModified: null, failures: 0, nextAt: null, ...state },
    })),
    everyMs: EVERY,
    signal: stopping.signal,
    clock,
  });
  let ahead: Promise<IteratorResult<FeedLook>> | null = null;
  const next = () => {
    const result = ahead ?? looks.next();
    ahead = null;
    return result;
  };
  return {
    looks,
    next,
    async look(): Promise<FeedLook> {
      const { value } = await next();
      return value;
    },
    /** Lets the watch wait, and then the time pass. */
    async advance(ms: number) {
      ahead ??= looks.next();
      await expect.poll(clock.sleepers).toBeGreaterThan(0);
      clock.advance(ms);
    },
    now: clock.now,
    stop: () => stopping.abort(),
    sleepers: clock.sleepers,
  };
}
