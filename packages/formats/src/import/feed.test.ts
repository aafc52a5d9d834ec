import { describe, expect, it } from 'vitest';
import { piecesOf, utf8 } from '../../test/pieces.ts';
import { importerOf } from './index.ts';

const read = (text: string, name = 'feed.xml') =>
  piecesOf({
    name,
    bytes: utf8(text),
    url: 'https://courier.example/feeds/all',
    retrievedAt: '2031-03-04T10:00:00Z',
  });

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Port Ash Courier</title><language>en-GB</language>${items}</channel></rss>`;

const QUAY = `<item><title>Quay &amp; ferry shut</title><link>/quay</link><dc:creator>Ada Berg</dc:creator>
  <pubDate>Mon, 03 Mar 2031 09:00:00 +0100</pubDate><description>In short.</description>
  <content:encoded><![CDATA[<p>The <b>ferry</b> stays.</p><p>Nobody answers.</p>]]></content:encoded></item>`;

describe('a feed', () => {
  it('leads to the page behind each item, with what it says of the article', async () => {
    const { links, articles, refusals } = await read(rss(QUAY));
    expect({ articles, refusals }).toEqual({ articles: [], refusals: [] });
    expect(links).toMatchObject([
      {
        url: 'https://courier.example/quay',
        metadata: {
          headline: 'Quay & ferry shut',
          standfirst: 'In short.',
          byline: 'Ada Berg',
          outlet: 'Port Ash Courier',
          published: '2031-03-03T09:00:00+01:00',
          lang: 'en-GB',
        },
        instead: {
          file: 'feed.xml#1',
          url: 'https://courier.example/quay',
          retrievedAt: '2031-03-04T10:00:00Z',
          text: 'Quay & ferry shut\n\nIn short.\n\nAda Berg\n\nThe ferry stays.\n\nNobody answers.',
        },
      },
    ]);
    expect(links[0]?.instead?.blocks?.map(({ role }) => role)).toEqual([
      'headline',
      'standfirst',
      'byline',
      'body',
      'body',
    ]);
    expect(links[0]?.metadata.candidates).toContainEqual({
      field: 'byline',
      value: 'Ada Berg',
      origin: 'dc:creator',
    });
  });

  it.each([
    [
      'RSS 0.91',
      '<rss version="0.91"><channel><title>Port Ash Courier</title><item><title>Quay</title><link>https://courier.example/q</link><description>The ferry stays.</description></item></channel></rss>',
    ],
    [
      'RSS 1.0',
      '<?xml version="1.0"?><!-- c --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Port Ash Courier</title></channel><item rdf:about="https://courier.example/q"><title>Quay</title><link>https://courier.example/q</link><description>The ferry stays.</description></item></rdf:RDF>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Port Ash Courier</title><entry><title>Quay</title><link rel="edit" href="https://courier.example/edit"/><link href="https://courier.example/q"/><content type="html">&lt;p&gt;The ferry stays.&lt;/p&gt;</content></entry></feed>',
    ],
    [
      'Atom with XHTML',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Port Ash Courier</title><entry><title>Quay</title><link href="https://courier.example/q"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <em>ferry</em> stays.</p></div></content></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "Port Ash Courier", "items": [{"id": "1", "url": "https://courier.example/q", "title": "Quay", "content_text": "The ferry stays."}]}',
    ],
  ])('may be %s', async (_, text) => {
    for (const name of ['feed.xml', 'feed.json', 'feed', 'feed.txt'])
      expect(importerOf({ name, bytes: utf8(text) }).id).toBe('feed');
    const { links } = await read(text);
    expect(links).toMatchObject([
      {
        url: 'https://courier.example/q',
        metadata: { headline: 'Quay', outlet: 'Port Ash Courier' },
        instead: { text: 'Quay\n\nThe ferry stays.' },
      },
    ]);
  });

  it('may be in any encoding that it states', async () => {
    const text = rss('<item><title>Fähre</title><link>https://a.example/f</link></item>');
    const bytes = Buffer.from(text.replace('?>', ' encoding="ISO-8859-1"?>'), 'latin1');
    const { links } = await piecesOf({ name: 'feed.xml', bytes });
    expect(links).toMatchObject([{ metadata: { headline: 'Fähre' }, instead: null }]);
  });

  it.each([
    '<rss version="2.0"><channel><link>https://courier.example/news/</link><item><link>q?a=1&amp;b=2</link></item></channel></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://x.example/"/><link href="https://courier.example/news/"/><entry><link href="q?a=1&amp;b=2"/></entry></feed>',
    '{"version":"https://jsonfeed.org/version/1","home_page_url":"https://courier.example/news/","items":[{"id":"1","url":"q?a=1&b=2"}]}',
  ])('that came as a file leads to pages of its site: %s', async (text) => {
    const { links } = await piecesOf({ name: 'feed.xml', bytes: utf8(text) });
    expect(links).toMatchObject([{ url: 'https://courier.example/news/q?a=1&b=2', instead: null }]);
  });

  it('gives words without an address as an article, and an address without words as a link', async () => {
    const { articles, links, refusals } = await read(
      rss(
        '<item><description>The ferry stays.</description></item><item><link>https://a.example/q</link></item><item><title>x</title><link>javascript:alert(1)</link></item>',
      ),
    );
    expect(articles).toMatchObject([
      { file: 'feed.xml#1', text: 'The ferry stays.', metadata: { outlet: 'Port Ash Courier' } },
    ]);
    expect(links).toMatchObject([{ url: 'https://a.example/q', instead: null }]);
    expect(refusals).toMatchObject([{ name: 'feed.xml#3', code: 'no_article' }]);
  });

  it.each([
    [rss(''), 'no_article'],
    ['<rss version="2.0"><channel><item><title>', 'unreadable'],
    ['<rss version="2.0"/>', 'unreadable'],
    [rss(QUAY).slice(0, -30), 'unreadable'],
  ])('is refused as a whole: %j', async (text, code) => {
    const { fault, links } = await read(text);
    expect(fault).toMatchObject({ code, message: expect.stringMatching(/^feed\.xml: .+\. .+\.$/s) });
    expect(links).toEqual([]);
  });
});
