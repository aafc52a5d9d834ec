import { UnreachableError } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { HttpStatusError } from './index.ts';
import { hastyClock } from './testing/clocks.ts';
import { fetcherFor, openPort, openSite, refusalOf } from './testing/site.ts';

const limits = { headersMs: 300, totalMs: 600 };

describe('a request', () => {
  it('says who sends it, and neither where from nor anything to be known by again', async () => {
    const site = await openSite((_request, response) => {
      response.setHeader('set-cookie', 'visitor=1');
      response.end('The ferry sails.');
    });
    const fetcher = fetcherFor([site], { contact: 'desk@example.org' });
    for (const path of ['/a', '/b']) await fetcher.fetch(site.origin + path);
    for (const { headers } of site.requests) {
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
      expect(headers['user-agent']).toMatch(/^Onrecord\/\d+\.\d+\.\d+ \(\+desk@example\.org\)$/);
    }
  });

  it.each(['no address', 'desk@example.org) Mozilla/5.0 (', 'desk@example.org\r\nx: y', 'ftp://example.org'])(
    'is not sent in the name of %j',
    async (contact) => {
      const site = await openSite((_request, response) => void response.end('The ferry sails.'));
      const { code, message } = await refusalOf(fetcherFor([site], { contact }).fetch(site.origin));
      expect(code).toBe('unreachable');
      expect(message).toMatch(/neither a mail address nor a web address.*Write it/s);
      expect(site.asked).toEqual([]);
    },
  );

  it('carries what is known of the file, and hears that it has not changed', async () => {
    const site = await openSite((request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': date } = request.headers;
      if (etag === '"v1"' && date === 'Sun, 02 Mar 2031 08:00:00 GMT')
        return void response.writeHead(304).end();
      response.setHeader('etag', '"v1"');
      response.setHeader('last-modified', 'Sun, 02 Mar 2031 08:00:00 GMT');
      response.end('The ferry sails.');
    });
    const fetcher = fetcherFor([site]);
    const first = await fetcher.fetch(`${site.origin}/quay`);
    expect(first).toMatchObject({
      notModified: false,
      etag: '"v1"',
      lastModified: 'Sun, 02 Mar 2031 08:00:00 GMT',
    });
    if (first.notModified) return;
    await expect(fetcher.fetch(`${site.origin}/quay`, first)).resolves.toEqual({
      notModified: true,
      url: `${site.origin}/quay`,
      retrievedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    await expect(fetcher.fetch(`${site.origin}/quay`, { etag: '"v1"\r\nx: y' })).resolves.toMatchObject({
      status: 200,
    });
  });

  it('that nobody made conditional is not answered by 304', async () => {
    const site = await openSite((_request, response) => void response.writeHead(304).end());
    expect((await refusalOf(fetcherFor([site]).fetch(site.origin))).code).toBe('http_error');
  });

  it.each([204, 206, 300, 401, 403, 404, 410, 429, 451, 500, 503])(
    'answered with status %d ends with what to do',
    async (status) => {
      const site = await openSite((_request, response) => void response.writeHead(status).end());
      const error = await fetcherFor([site])
        .fetch(site.origin)
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(HttpStatusError);
      expect(error).toBeInstanceOf(UnreachableError);
      expect(error).toMatchObject({ code: 'http_error', status, retryAfterMs: null, url: site.origin });
      expect((error as Error).message).toMatch(new RegExp(`answers with status ${status}.+\\. ?.*\\.$`));
      expect(site.asked).toHaveLength(1);
    },
  );

  it.each([
    ['never answers', (_: unknown) => {}],
    ['never ends its headers', drip('HTTP/1.1 200 OK\r\n', 'x-more: quay\r\n')],
    ['only ever hints', drip('', 'HTTP/1.1 103 Early Hints\r\n\r\n')],
    ['sends its page a byte at a time', drip('HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n', 'a')],
  ])('to a site that %s ends in time', async (_what, talk) => {
    const port = await openPort((socket) =>
      socket.once('data', (request) => {
        if (String(request).includes('/robots.txt'))
          socket.end('HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n');
        else talk(socket);
      }),
    );
    const began = performance.now();
    const { code } = await refusalOf(fetcherFor([port], { limits }).fetch(`http://127.0.0.1:${port.port}/`));
    expect(code).toBe('too_slow');
    expect(performance.now() - began).toBeLessThan(5000);
    await expect.poll(() => port.sockets.every(({ destroyed }) => destroyed)).toBe(true);
  });

  it('to a site that sends headers without end stops at a limit of bytes', async () => {
    const port = await openPort((socket) =>
      socket.once('data', (request) => {
        if (String(request).includes('/robots.txt'))
          return socket.end('HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n');
        socket.write(`HTTP/1.1 200 OK\r\n${`x-more: ${'a'.repeat(1000)}\r\n`.repeat(100)}`);
      }),
    );
    const { code } = await refusalOf(fetcherFor([port]).fetch(`http://127.0.0.1:${port.port}/`));
    expect(code).toBe('too_large');
  });

  it('waits once for as long as a busy site asks, and not twice', async () => {
    const clock = hastyClock();
    let busy = 1;
    const site = await openSite((_request, response) => {
      if (busy-- > 0) response.writeHead(503, { 'retry-after': '7' }).end();
      else response.end('The ferry sails.');
    });
    const fetcher = fetcherFor([site], { clock });
    await expect(fetcher.fetch(site.origin)).resolves.toMatchObject({ status: 200 });
    expect(clock.waits).toEqual([7000]);
    busy = 2;
    await expect(fetcher.fetch(site.origin)).rejects.toMatchObject({ status: 503, retryAfterMs: 7000 });
    expect(site.asked).toHaveLength(4);
  });

  it.each([
    ['an hour', '3600', 3_600_000],
    ['a date', 'Mon, 03 Mar 2031 02:00:00 GMT', 7_200_000],
    ['a time beyond all measure', '9'.repeat(30), 30 * 24 * 3_600_000],
    ['nothing that can be read', 'soon', null],
  ])('does not wait for a site that asks for %s', async (_what, header, retryAfterMs) => {
    const clock = hastyClock();
    const site = await openSite(
      (_request, response) => void response.writeHead(429, { 'retry-after': header }).end(),
    );
    const fetching = fetcherFor([site], { clock }).fetch(site.origin);
    await expect(fetching).rejects.toMatchObject({ status: 429, retryAfterMs });
    expect(clock.waits).toEqual([]);
  });
});

/** Says the beginning, and then the same again and again. */
function drip(beginning: string, again: string) {
  return (socket: import('node:net').Socket) => {
    socket.write(beginning);
    const timer = setInterval(() => socket.write(again), 20);
    socket.on('close', () => clearInterval(timer));
  };
}
