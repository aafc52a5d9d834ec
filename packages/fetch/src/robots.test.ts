import { describe, expect, it } from 'vitest';
import { hastyClock } from './testing/clocks.ts';
import { type Answering, fetcherFor, openPort, openSite, refusalOf } from './testing/site.ts';

const PAGE: Answering = (_request, response) => void response.end('The ferry sails.');
const HOUR = 3_600_000;

describe('robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /inner', '/inner/quay', false],
    ['User-agent: *\nDisallow: /inner', '/quay', true],
    ['User-agent: *\nDisallow: /', '/quay', false],
    ['User-agent: *\nDisallow:', '/quay', true],
    ['User-agent: onrecord\nDisallow: /\n\nUser-agent: *\nAllow: /', '/quay', false],
    ['User-agent: Onrecord/9\nDisallow: /', '/quay', false],
    ['User-agent: ONRECORD\nAllow: /\n\nUser-agent: *\nDisallow: /', '/quay', true],
    ['User-agent: otherbot\nDisallow: /', '/quay', true],
    ['User-agent: *\nDisallow: /\nAllow: /quay', '/quay/today', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/quay.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/quay.pdf?page=1', true],
    ['User-agent: *\nDisallow: /search?', '/search?word=ferry', false],
    ['User-agent: *\nDisallow: /f%C3%A4hre', '/fähre', false],
    ['\uFEFFUser-agent: *\r\nDisallow: /inner # no robots', '/inner', false],
    ['<!doctype html><p>Not found', '/quay', true],
    ['', '/quay', true],
  ])('%j on %s: %s', async (robots, path, allowed) => {
    const site = await openSite(PAGE, robots);
    const { code, message } = await refusalOf(fetcherFor([site]).fetch(site.origin + path));
    expect(code).toBe(allowed ? 'none' : 'refused_by_robots');
    if (!allowed) expect(message).toContain('Open it in a browser, save it and import the file.');
    expect(site.asked).toHaveLength(allowed ? 1 : 0);
  });

  it.each([
    [404, 'none'],
    [401, 'none'],
    [403, 'none'],
    [410, 'none'],
    [429, 'refused_by_robots'],
    [500, 'refused_by_robots'],
    [503, 'refused_by_robots'],
  ])('answered with status %d: %s', async (status, expected) => {
    const site = await openSite(PAGE, (_request, response) => void response.writeHead(status).end());
    expect((await refusalOf(fetcherFor([site]).fetch(site.origin))).code).toBe(expected);
    expect(site.asked).toHaveLength(expected === 'none' ? 1 : 0);
  });

  it('that never comes keeps the site closed, and is named', async () => {
    const port = await openPort((socket) => socket.destroy());
    const { code, message } = await refusalOf(fetcherFor([port]).fetch(`http://127.0.0.1:${port.port}/quay`));
    expect(code).toBe('unreachable');
    expect(message).toContain('robots.txt');
    expect(port.sockets).toHaveLength(1);
  });

  it('is followed over five redirects, also to another host, and without an end asks nothing', async () => {
    const rules = await openSite(PAGE, 'User-agent: *\nDisallow: /');
    const moved = await openSite(
      PAGE,
      (_request, response) => void response.writeHead(301, { location: `${rules.origin}/robots.txt` }).end(),
    );
    const circling = await openSite(
      PAGE,
      (_request, response) => void response.writeHead(301, { location: '/robots.txt' }).end(),
    );
    const fetcher = fetcherFor([rules, moved, circling]);
    expect((await refusalOf(fetcher.fetch(moved.origin))).code).toBe('refused_by_robots');
    expect((await refusalOf(fetcher.fetch(circling.origin))).code).toBe('none');
  });

  it('that leads to an address that is not public closes the site', async () => {
    const canary = await openSite(PAGE, 'User-agent: *\nDisallow:');
    const site = await openSite(
      PAGE,
      (_request, response) =>
        void response.writeHead(301, { location: `http://127.0.0.1:${canary.port}/robots.txt` }).end(),
    );
    expect((await refusalOf(fetcherFor([site]).fetch(site.origin))).code).toBe('refused_address');
    expect(site.asked).toEqual([]);
  });

  it('counts for its first 500 KiB', async () => {
    const filler = '# quay\n'.repeat((500 * 1024) / 7);
    const before = await openSite(PAGE, `User-agent: *\nDisallow: /\n${filler}${filler}`);
    const behind = await openSite(PAGE, `${filler}\n${filler}User-agent: *\nDisallow: /\n`);
    const fetcher = fetcherFor([before, behind]);
    expect((await refusalOf(fetcher.fetch(before.origin))).code).toBe('refused_by_robots');
    expect((await refusalOf(fetcher.fetch(behind.origin))).code).toBe('none');
  });

  it('is asked for once a day, and after a fault again in five minutes', async () => {
    const clock = hastyClock();
    let asked = 0;
    let status = 500;
    const site = await openSite(PAGE, (_request, response) => {
      asked++;
      response.writeHead(status).end();
    });
    const fetcher = fetcherFor([site], { clock });
    for (const path of ['/a', '/b']) await refusalOf(fetcher.fetch(site.origin + path));
    expect(asked).toBe(1);
    await clock.sleep(HOUR / 12);
    status = 404;
    for (const path of ['/a', '/b', '/c']) await fetcher.fetch(site.origin + path);
    expect(asked).toBe(2);
    await clock.sleep(23 * HOUR);
    await fetcher.fetch(`${site.origin}/d`);
    expect(asked).toBe(2);
    await clock.sleep(HOUR);
    await fetcher.fetch(`${site.origin}/e`);
    expect(asked).toBe(3);
  });

  it('is asked for once when many pages wait for it, and one of them giving up disturbs nobody', async () => {
    let asked = 0;
    let say = () => {};
    const site = await openSite(PAGE, (_request, response) => {
      asked++;
      say = () => void response.end('User-agent: *\nDisallow: /inner');
    });
    const fetcher = fetcherFor([site]);
    const stop = new AbortController();
    const givenUp = fetcher.fetch(`${site.origin}/a`, { signal: stop.signal });
    const others = ['/b', '/c', '/inner'].map((path) => refusalOf(fetcher.fetch(site.origin + path)));
    await expect.poll(() => asked).toBe(1);
    stop.abort(new Error('enough'));
    await expect(givenUp).rejects.toThrow('enough');
    say();
    expect((await Promise.all(others)).map(({ code }) => code)).toEqual([
      'none',
      'none',
      'refused_by_robots',
    ]);
    expect(asked).toBe(1);
  });

  it('of hostile patterns holds nobody up: a page of usual length is let in, one that fits them is left alone', async () => {
    const site = await openSite(PAGE, `User-agent: *\n${`Disallow: /*${'a'.repeat(1900)}b\n`.repeat(120)}`);
    const fetcher = fetcherFor([site]);
    expect((await refusalOf(fetcher.fetch(`${site.origin}/quay`))).code).toBe('none');
    const began = performance.now();
    const hostile = await refusalOf(fetcher.fetch(`${site.origin}/${'a'.repeat(2000)}`));
    expect(hostile.code).toBe('refused_by_robots');
    expect(performance.now() - began).toBeLessThan(500);
  });

  it.each([
    ['others', (index: number) => `User-agent: bot${index}\n`],
    ['all', () => 'User-agent: *\n'],
  ])('that names %s ten thousand times costs no more than its bytes', async (_, name) => {
    const names = Array.from({ length: 10_000 }, (_, index) => name(index)).join('');
    const rules = 'Disallow: /inner\n'.repeat(15_000);
    const site = await openSite(PAGE, `${names}User-agent: *\n${rules}`);
    const before = process.memoryUsage().rss;
    const fetcher = fetcherFor([site]);
    expect((await refusalOf(fetcher.fetch(`${site.origin}/inner`))).code).toBe('refused_by_robots');
    expect((await refusalOf(fetcher.fetch(`${site.origin}/quay`))).code).toBe('none');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it.each([
    ['User-agent: *\nDisallow: /a\nUser-agent: bot\nDisallow: /b\nUser-agent: *\nDisallow: /c', '/a', false],
    ['User-agent: *\nDisallow: /a\nUser-agent: bot\nDisallow: /b\nUser-agent: *\nDisallow: /c', '/b', true],
    ['User-agent: *\nDisallow: /a\nUser-agent: bot\nDisallow: /b\nUser-agent: *\nDisallow: /c', '/c', false],
    ['User-agent: bot\n\nno field\nUser-agent: *\nDisallow: /a', '/a', false],
    ['User-agent: *\nUser-agent: bot\nDisallow: /a', '/a', false],
    ['User-agent: *\nSitemap: /s.xml\nUser-agent: bot\nDisallow: /a', '/a', true],
    [' user-agent : Onrecord/2 # ours\n disallow : /a', '/a', false],
    ['Disallow: /a\nUser-agent: bot\nDisallow: /a', '/a', true],
  ])('with groups for others, %j, on %s: %s', async (robots, path, allowed) => {
    const site = await openSite(PAGE, robots);
    const { code } = await refusalOf(fetcherFor([site]).fetch(site.origin + path));
    expect(code).toBe(allowed ? 'none' : 'refused_by_robots');
  });
});

describe('a crawl delay', () => {
  it('is kept between two pages of the host, in the order in which they were asked for', async () => {
    const clock = hastyClock();
    const site = await openSite(PAGE, 'User-agent: *\nCrawl-delay: 2.5');
    const fetcher = fetcherFor([site], { clock, delayMs: 1000 });
    const paths = Array.from({ length: 20 }, (_, index) => `/${index}`);
    await Promise.all(paths.map((path) => fetcher.fetch(site.origin + path)));
    expect(site.asked).toEqual(paths);
    expect(clock.waits).toEqual(Array.from({ length: 19 }, () => 2500));
  });

  it('does not shorten the wait of the fetcher', async () => {
    const clock = hastyClock();
    const site = await openSite(PAGE, 'User-agent: *\nCrawl-delay: -5');
    const fetcher = fetcherFor([site], { clock, delayMs: 1000 });
    for (const path of ['/a', '/b']) await fetcher.fetch(site.origin + path);
    expect(clock.waits).toEqual([1000]);
  });

  it.each(['61', '86400', 'Infinity'])('of %s seconds is not waited for', async (seconds) => {
    const site = await openSite(PAGE, `User-agent: *\nCrawl-delay: ${seconds}`);
    const { code, message } = await refusalOf(fetcherFor([site]).fetch(site.origin));
    expect(code).toBe('refused_by_robots');
    expect(message).toContain('more than the 60 that are waited for');
    expect(site.asked).toEqual([]);
  });
});
