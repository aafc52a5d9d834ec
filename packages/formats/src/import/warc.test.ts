import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type TestRecord, warcOf } from '../../test/archives.ts';
import { piecesOf, utf8 } from '../../test/pieces.ts';
import { importerOf } from './index.ts';

const FERRY = 'The ferry stays in port, the harbour master said.';
const PAGE: TestRecord = { url: 'https://courier.example/quay', body: FERRY };

const read = (bytes: Uint8Array, name = 'crawl.warc.gz') => piecesOf({ name, bytes });

describe('an archive of web pages', () => {
  it.each([true, false])('gives each page with its address and time (packed: %s)', async (isPacked) => {
    const second = { url: 'https://courier.example/b', body: 'Nobody answers.', type: 'resource' } as const;
    const warcHeaders = { 'Content-Type': 'text/plain' };
    const bytes = await warcOf([PAGE, { ...second, warcHeaders }], isPacked);
    expect(importerOf({ name: 'crawl', bytes }).id).toBe('warc');
    const { articles, refusals } = await read(bytes);
    expect(refusals).toEqual([]);
    expect(articles).toMatchObject([
      {
        text: FERRY,
        file: 'crawl.warc.gz/https://courier.example/quay',
        url: 'https://courier.example/quay',
        retrievedAt: '2031-03-03T09:00:00Z',
      },
      { text: 'Nobody answers.', url: 'https://courier.example/b' },
    ]);
  });

  it.each([
    ['gzip', gzipSync(FERRY)],
    ['br', brotliCompressSync(FERRY)],
    ['deflate', deflateSync(FERRY)],
    ['gzip', utf8(FERRY)],
    ['br', utf8(FERRY)],
  ])('undoes the encoding of the way (%s), also when the crawler did', async (encoding, body) => {
    const bytes = await warcOf([{ ...PAGE, body, httpHeaders: { 'Content-Encoding': encoding } }]);
    expect((await read(bytes)).articles).toMatchObject([{ text: FERRY }]);
  });

  it('puts chunks together', async () => {
    const body = `9\r\nThe ferry\r\n7\r\n stays.\r\n0\r\n\r\n`;
    const bytes = await warcOf([{ ...PAGE, body, httpHeaders: { 'Transfer-Encoding': 'chunked' } }]);
    expect((await read(bytes)).articles).toMatchObject([{ text: 'The ferry stays.' }]);
  });

  it('passes over what is no page', async () => {
    const image = { 'Content-Type': 'image/jpeg' };
    const bytes = await warcOf([
      {
        url: 'https://courier.example/old',
        statusline: 'HTTP/1.1 301 Moved',
        httpHeaders: { Location: '/quay' },
      },
      { url: 'https://courier.example/p.jpg', httpHeaders: image, body: 'x' },
      { url: 'https://courier.example/robots.txt', body: 'User-agent: *' },
      { url: 'https://courier.example/gone', statusline: 'HTTP/1.1 404 Not Found', body: FERRY },
      { url: 'https://courier.example/quay', type: 'request', body: '' },
      {
        url: 'urn:pageinfo:https://courier.example/quay',
        type: 'resource',
        warcHeaders: { 'Content-Type': 'text/plain' },
        body: 'x',
      },
      PAGE,
    ]);
    expect(await read(bytes)).toMatchObject({ articles: [{ text: FERRY }], refusals: [], fault: null });
  });

  it('says what it holds when no page is among it', async () => {
    const bytes = await warcOf([
      { url: 'https://courier.example/p.jpg', httpHeaders: { 'Content-Type': 'image/jpeg' } },
    ]);
    expect((await read(bytes)).fault).toMatchObject({
      code: 'no_article',
      message: expect.stringContaining('1 pictures, styles, scripts and data'),
    });
  });

  it('refuses a page that the crawler cut off', async () => {
    const bytes = await warcOf([{ ...PAGE, warcHeaders: { 'WARC-Truncated': 'length' } }]);
    expect((await read(bytes)).refusals).toMatchObject([{ code: 'unreadable' }]);
  });
});

describe('a damaged archive of web pages', () => {
  it.each([true, false])(
    'keeps what came before the break, and says where it is (packed: %s)',
    async (isPacked) => {
      const first = await warcOf([PAGE], isPacked);
      const second = await warcOf([{ url: 'https://courier.example/b', body: 'Nobody answers.' }], isPacked);
      for (let length = 20; length < second.length - 30; length += 13) {
        const { articles, refusals, fault } = await read(Buffer.concat([first, second.subarray(0, length)]));
        expect(fault).toBeNull();
        expect(articles.map(({ text }) => text)).toEqual([FERRY]);
        expect(refusals).toMatchObject([{ name: 'crawl.warc.gz', code: 'unreadable' }]);
        expect(refusals[0]?.message).toContain('record 2');
      }
    },
  );

  it('ends where something else begins', async () => {
    const bytes = Buffer.concat([
      await warcOf([PAGE], false),
      Buffer.from('and then some words\r\nof nobody\r\n\r\n'),
    ]);
    const { articles, refusals } = await read(bytes);
    expect(articles).toHaveLength(1);
    expect(refusals).toMatchObject([{ code: 'unreadable' }]);
  });

  it('is not read for ever when a length is wrong or a header has no end', async () => {
    const good = Buffer.from(await warcOf([PAGE], false)).toString('latin1');
    const lengths = ['99999999', '-1', 'abc', '1e99'];
    for (const length of lengths) {
      const { fault, articles, refusals } = await read(
        Buffer.from(good.replace(/Content-Length: \d+/, `Content-Length: ${length}`)),
      );
      expect(fault !== null || articles.length + refusals.length > 0).toBe(true);
    }
    const endless = Buffer.from(`WARC/1.1\r\n${'X: \r'.repeat(1_000_000)}`);
    expect((await read(endless)).refusals).toMatchObject([{ code: 'unreadable' }]);
  });
});
