import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetcherFor, openPort, openSite, refusalOf } from './testing/site.ts';

const WORDS = 'The ferry sails at noon, the harbour master said. 🌊\n';

/** A site that sends these bytes with this packing. */
const sending = (bytes: Uint8Array | string, encoding?: string) =>
  openSite((_request, response) => {
    if (encoding) response.setHeader('content-encoding', encoding);
    response.end(bytes);
  });

/** A port that answers every request with these bytes, and robots.txt with 404. */
const raw = (answer: string | Uint8Array, end = true) =>
  openPort((socket) =>
    socket.once('data', (request) => {
      if (String(request).includes('/robots.txt'))
        return socket.end('HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n');
      socket.write(answer);
      if (end) socket.end();
    }),
  );

const at = (port: number) => `http://127.0.0.1:${port}/quay`;

describe('the body of an answer', () => {
  it.each([
    ['gzip', gzipSync(WORDS)],
    ['x-gzip', gzipSync(WORDS)],
    ['br', brotliCompressSync(WORDS)],
    ['deflate', deflateSync(WORDS)],
    ['identity', Buffer.from(WORDS)],
    ['GZIP', gzipSync(WORDS)],
  ])('packed as %s is unpacked', async (encoding, bytes) => {
    const site = await sending(bytes, encoding);
    const file = await fetcherFor([site]).fetch(site.origin);
    expect(file.notModified || new TextDecoder().decode(file.bytes)).toBe(WORDS);
  });

  it.each(['zstd', 'compress', 'gzip, gzip', 'aes128gcm'])('packed as "%s" is refused', async (encoding) => {
    const site = await sending(gzipSync(WORDS), encoding);
    const { code, message } = await refusalOf(fetcherFor([site]).fetch(site.origin));
    expect(code).toBe('http_error');
    expect(message).toContain(encoding);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), { params: { 1: 4 } })],
    ['deflate', deflateSync(Buffer.alloc(64 * 1024 * 1024))],
  ])(
    'that unfolds by %s to more than the limit is refused before it fills the memory',
    async (encoding, bomb) => {
      const site = await sending(bomb, encoding);
      const before = process.memoryUsage.rss();
      const { code } = await refusalOf(fetcherFor([site], { maxBytes: 1024 * 1024 }).fetch(site.origin));
      expect(code).toBe('too_large');
      expect(process.memoryUsage.rss() - before).toBeLessThan(32 * 1024 * 1024);
    },
  );

  it('of exactly the limit is taken, of one byte more refused, packed or not', async () => {
    for (const encoding of [undefined, 'gzip']) {
      const site = await openSite((request, response) => {
        const bytes = Buffer.alloc(Number(request.url?.slice(1)), 'a');
        if (encoding) response.setHeader('content-encoding', encoding);
        response.end(encoding ? gzipSync(bytes) : bytes);
      });
      const fetcher = fetcherFor([site], { maxBytes: 1000 });
      await expect(fetcher.fetch(`${site.origin}/1000`)).resolves.toMatchObject({ status: 200 });
      expect((await refusalOf(fetcher.fetch(`${site.origin}/1001`))).code).toBe('too_large');
      await expect(fetcher.fetch(`${site.origin}/1001`, { maxBytes: 1001 })).resolves.toMatchObject({
        status: 200,
      });
    }
  });

  it('that never ends is refused at the limit', async () => {
    const site = await openSite((_request, response) => {
      const more = () =>
        void (response.destroyed || response.write(Buffer.alloc(65536, 'a'), () => setImmediate(more)));
      more();
    });
    expect((await refusalOf(fetcherFor([site], { maxBytes: 1024 * 1024 }).fetch(site.origin))).code).toBe(
      'too_large',
    );
  });

  it('whose length is said to be over the limit is refused before it is sent', async () => {
    const port = await raw('HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n', false);
    expect((await refusalOf(fetcherFor([port]).fetch(at(port.port)))).code).toBe('too_large');
  });

  it.each([
    ['shorter than it says', `HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n${'a'.repeat(50)}`],
    ['cut off in a chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n32\r\naaaa'],
    ['without its last chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\naaaa\r\n'],
    [
      'cut off in its packing',
      Buffer.concat([
        Buffer.from('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n'),
        gzipSync(WORDS.repeat(99)).subarray(0, 60),
      ]),
    ],
  ])('that is %s is no file', async (_what, answer) => {
    const port = await raw(answer);
    const { code, message } = await refusalOf(fetcherFor([port]).fetch(at(port.port)));
    expect(code).toBe('unreachable');
    expect(message).toContain('broke the answer off');
  });

  it.each([
    [
      'is not packed as it says',
      'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\nThe ferry',
      'packs its answer wrongly',
    ],
    ['has no form', 'SSH-2.0-quay\r\n', 'does not answer in HTTP'],
    [
      'has a broken chunk',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
      'does not answer in HTTP',
    ],
  ])('of a site that %s is refused in words', async (_what, answer, words) => {
    const port = await raw(answer);
    const { code, message } = await refusalOf(fetcherFor([port]).fetch(at(port.port)));
    expect(code).toBe('http_error');
    expect(message).toContain(words);
  });

  it('ends where its length says, whatever comes behind', async () => {
    const port = await raw(
      'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nThe ferryHTTP/1.1 200 OK\r\n\r\nsmuggled',
    );
    const file = await fetcherFor([port]).fetch(at(port.port));
    expect(file.notModified || new TextDecoder().decode(file.bytes)).toBe('The ferry');
  });
});
