/** A small, sound file of every format, by its usual ending: to be cut, spoiled and wrapped. */
import { gzipSync } from 'node:zlib';
import { docxOf, rawZip, storyPdf, warcRecord, wordBody } from './containers.ts';
import { pageOf, STORY, STORY_MARKUP } from './hostile-input.ts';

const TEXT = ['Quay shut after storm', ...STORY].join('\n\n');

/** An address for documentation: it is refused before it is looked up, so that no test waits for a network. */
const ADDRESS = 'https://192.0.2.1/quay';

/** The files, by name. */
export const SAMPLES: Record<string, Uint8Array> = {
  'atom.xml': utf8(
    `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><id>urn:g</id><updated>2031-03-03T09:00:00Z</updated><entry><title>Quay shut</title><id>urn:q</id><updated>2031-03-03T09:00:00Z</updated><link href="${ADDRESS}"/><content type="html">${escaped(STORY_MARKUP)}</content></entry></feed>`,
  ),
  'feed.json': utf8(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Gazette',
      items: [{ id: '1', url: ADDRESS, title: 'Quay shut', content_html: STORY_MARKUP }],
    }),
  ),
  'letter.eml': utf8(
    `From: Desk <desk@news.example>\r\nSubject: Quay shut\r\nDate: Mon, 03 Mar 2031 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${TEXT.replaceAll('\n', '\r\n')}\r\n`,
  ),
  'ninjs.json': utf8(
    JSON.stringify({
      uri: 'urn:news.example:1',
      standard: { name: 'ninjs', version: '3.0' },
      type: 'text',
      language: 'en',
      versioncreated: '2031-03-03T09:00:00Z',
      headlines: [{ value: 'Quay shut' }],
      bodies: [{ role: 'main', contenttype: 'text/html', value: STORY_MARKUP }],
    }),
  ),
  'nitf.xml': utf8(
    `<?xml version="1.0" encoding="UTF-8"?><nitf><head><title>Quay shut</title></head><body><body.head><hedline><hl1>Quay shut</hl1></hedline></body.head><body.content>${STORY_MARKUP}</body.content></body></nitf>`,
  ),
  'newsml.xml': utf8(
    `<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:news.example:1" version="1" standard="NewsML-G2" standardversion="2.33" conformance="power"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Gazette"/><versionCreated>2031-03-03T09:00:00Z</versionCreated></itemMeta><contentMeta><headline>Quay shut</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Quay shut</title></head><body>${STORY_MARKUP}</body></html></inlineXML></contentSet></newsItem>`,
  ),
  'page.html': utf8(pageOf()),
  'page.html.gz': gzipSync(pageOf()),
  'pages.wacz': rawZip([
    {
      name: 'datapackage.json',
      bytes: JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources: [] }),
    },
    { name: 'archive/data.warc', bytes: warcRecord(ADDRESS, pageOf()) },
    {
      name: 'pages/pages.jsonl',
      bytes: `{"format":"json-pages-1.0","id":"pages"}\n{"url":"${ADDRESS}","ts":"2031-03-03T09:00:00Z"}\n`,
    },
  ]),
  'pages.warc': warcRecord(ADDRESS, pageOf()),
  'report.docx': docxOf(wordBody()),
  'report.pdf': storyPdf(),
  'rss.xml': utf8(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Gazette</title><link>https://news.example/</link><description>News</description><item><title>Quay shut</title><link>${ADDRESS}</link><description>${escaped(STORY_MARKUP)}</description></item></channel></rss>`,
  ),
  'story.md': utf8(
    `---\ntitle: Quay shut\nauthor: Lis Brandt\n---\n\n# Quay shut after storm\n\n${STORY.join('\n\n')}\n`,
  ),
  'story.txt': utf8(TEXT),
  'story.zip': rawZip([
    { name: 'quay.txt', bytes: TEXT },
    { name: 'page.html', bytes: pageOf() },
  ]),
  'table.csv': utf8(
    `headline,text,published\n"Quay shut","${STORY.join(' ').replaceAll('"', '""')}",2031-03-03\n`,
  ),
  'table.json': utf8(
    JSON.stringify([{ headline: 'Quay shut', text: STORY.join('\n\n'), published: '2031-03-03' }]),
  ),
};

/** The bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function escaped(markup: string): string {
  return markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
