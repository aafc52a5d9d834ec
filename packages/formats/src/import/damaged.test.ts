import { gzipSync } from 'node:zlib';
import { OnrecordError } from '@onrecord/schema';
import { passing } from '@onrecord/schema/fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warcOf, zipOf } from '../../test/archives.ts';
import { piecesOf, utf8 } from '../../test/pieces.ts';

const FERRY = 'The ferry stays in port 🌊, the harbour master said.';

/** A good file of each format, to be spoiled. */
const GOOD: Readonly<Record<string, Uint8Array>> = {
  'week.zip': await zipOf({ 'a/quay.txt': FERRY, 'b.csv': `title,text\nQuay,"${FERRY}"\n` }),
  'quay.txt.gz': gzipSync(FERRY),
  'crawl.warc': await warcOf(
    [
      { url: 'https://a.example/q', body: FERRY },
      { url: 'https://a.example/r', body: FERRY },
    ],
    false,
  ),
  'crawl.warc.gz': await warcOf([{ url: 'https://a.example/q', body: FERRY }]),
  'site.wacz': await zipOf({
    'datapackage.json': '{}',
    'archive/a.warc': await warcOf([{ url: 'https://a.example/q', body: FERRY }], false),
    'pages/pages.jsonl': '{"url":"https://a.example/q"}\n',
  }),
  'table.csv': utf8(`title;date;text\nQuay;2031-03-03;"${FERRY}"\nFerry;;<p>${FERRY}</p>\n`),
  'list.json': utf8(JSON.stringify({ articles: [{ title: 'Quay', author: ['Ada Berg'], body: FERRY }] })),
  'lines.jsonl': utf8(`{"text":"${FERRY}"}\n{"text":"<p>${FERRY}</p>"}\n`),
  'feed.xml': utf8(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>a &amp; b</title><link>https://a.example/q</link><pubDate>Mon, 03 Mar 2031 09:00:00 GMT</pubDate><description>&lt;p&gt;${FERRY}&lt;/p&gt;</description></item></channel></rss>`,
  ),
  'feed.json': utf8(
    `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_html":"<p>${FERRY}</p>"}]}`,
  ),
  'item.nitf': utf8(
    `<nitf><body><body.head><hedline><hl1>Quay</hl1></hedline></body.head><body.content><p>${FERRY}</p></body.content></body></nitf>`,
  ),
  'item.newsml': utf8(
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Quay</headline></contentMeta><contentSet><inlineXML><html><body><p>${FERRY}</p></body></html></inlineXML></contentSet></newsItem>`,
  ),
  'item.ninjs': utf8(
    JSON.stringify({
      uri: 'tag:a',
      versioncreated: '2031-03-03',
      headline: 'Quay',
      body_xhtml: `<p>${FERRY}</p>`,
    }),
  ),
  'story.jsonl': utf8(passing.find(({ name }) => name === 'one-article')?.bundle ?? ''),
};

const RUNS = process.env.ONRECORD_LONG ? 3_000 : 60;

const spoiled = (good: Uint8Array) =>
  fc.record({
    changes: fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }),
    length: fc.oneof(fc.constant(good.length), fc.nat(good.length)),
  });

describe('a damaged file', () => {
  it.each(Object.entries(GOOD))('is read or refused by name: %s', { timeout: 60_000 }, async (name, good) => {
    await fc.assert(
      fc.asyncProperty(spoiled(good), async ({ changes, length }) => {
        const bytes = Uint8Array.from(good.subarray(0, length));
        for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
        const { articles, links, fault, refusals } = await piecesOf({ name, bytes });
        if (fault !== null) expect(fault).toBeInstanceOf(OnrecordError);
        for (const { code, message } of refusals)
          expect([typeof code, message.length > 0]).toEqual(['string', true]);
        for (const article of [...articles, ...links.map(({ instead }) => instead)]) {
          expect(article?.text ?? FERRY).not.toBe('');
          expect(article?.text ?? FERRY).toMatch(/^[^\0\r]+$/);
          for (const { start, end } of article?.blocks ?? []) expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each(Object.entries(GOOD))('is read whole when it is not damaged: %s', async (name, good) => {
    const { articles, links, records, fault, refusals } = await piecesOf({ name, bytes: good });
    expect({ fault, refusals: refusals.filter(({ code }) => code !== 'no_article') }).toEqual({
      fault: null,
      refusals: [],
    });
    expect(articles.length + links.length + records.length).toBeGreaterThan(0);
  });
});
