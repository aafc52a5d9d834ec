import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { hastyClock } from './testing/clocks.ts';
import { fetcherFor, openSite } from './testing/site.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

describe('the line of a host', () => {
  it('lets a thousand pages pass one at a time, in order, and keeps nothing of them', async () => {
    const clock = hastyClock();
    const site = await openSite((_request, response) => void response.end('The ferry sails.'));
    const fetcher = fetcherFor([site], { clock, delayMs: 1000 });
    const paths = Array.from({ length: 1000 }, (_, index) => `/${index}`);
    const before = heapAfterCollection();
    await Promise.all(paths.map(async (path) => void (await fetcher.fetch(site.origin + path))));
    expect(site.asked).toEqual(paths);
    expect(site.busiest).toBe(1);
    expect(clock.waits).toEqual(Array.from({ length: 999 }, () => 1000));
    site.requests.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heapAfterCollection() - before).toBeLessThan(8 * 1024 * 1024);
  });

  it('lets other hosts pass side by side, as many as the fetcher may ask at once', async () => {
    let here = 0;
    let most = 0;
    const site = await openSite(async (_request, response) => {
      most = Math.max(most, ++here);
      await new Promise((resolve) => setTimeout(resolve, 30));
      here--;
      response.end('The ferry sails.');
    });
    const fetcher = fetcherFor([site], { maxHosts: 3 });
    const hosts = Array.from({ length: 12 }, (_, index) => `http://pier-${index}.test:${site.port}/quay`);
    await Promise.all(hosts.map((address) => fetcher.fetch(address)));
    expect(most).toBe(3);
  });

  it('is left at once by who stops, and goes on for the others', async () => {
    let free = () => {};
    const site = await openSite((request, response) => {
      if (request.url === '/first') free = () => void response.end('The ferry sails.');
      else response.end('The ferry sails.');
    });
    const fetcher = fetcherFor([site]);
    const stop = new AbortController();
    const first = fetcher.fetch(`${site.origin}/first`);
    await expect.poll(() => site.asked).toEqual(['/first']);
    const stopped = Array.from({ length: 100 }, () =>
      fetcher.fetch(`${site.origin}/no`, { signal: stop.signal }),
    );
    const last = fetcher.fetch(`${site.origin}/last`);
    stop.abort(new Error('enough'));
    for (const fetching of stopped) await expect(fetching).rejects.toThrow('enough');
    free();
    await Promise.all([first, last]);
    expect(site.asked).toEqual(['/first', '/last']);
  });

  it('is left by everybody when the fetcher is closed, also in the middle of a page', async () => {
    const site = await openSite((_request, response) => void response.write('The ferry'));
    const fetcher = fetcherFor([site]);
    const fetching = ['/a', '/b', '/c'].map((path) => fetcher.fetch(site.origin + path));
    const results = Promise.allSettled(fetching);
    await expect.poll(() => site.asked).toEqual(['/a']);
    await fetcher.close();
    for (const result of await results) expect(result).toMatchObject({ reason: { name: 'AbortError' } });
    await expect(fetcher.fetch(`${site.origin}/d`)).rejects.toMatchObject({ name: 'AbortError' });
    expect(site.asked).toEqual(['/a']);
  });

  it('waits in real time, too', async () => {
    const site = await openSite((_request, response) => void response.end('The ferry sails.'));
    const fetcher = fetcherFor([site], { delayMs: 120 });
    const began = performance.now();
    await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.fetch(site.origin + path)));
    expect(performance.now() - began).toBeGreaterThanOrEqual(235);
  });
});

/** Bytes that are still held after a collection. */
function heapAfterCollection(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
