import { gzipSync } from 'node:zlib';
import { type Block, OnrecordError } from '@onrecord/schema';
import { passing } from '@onrecord/schema/fixtures';
import { Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { warcOf, zipOf } from '../../test/archives.ts';
import {
  HEAD_BYTES,
  type ImportedArticle,
  type ImportedFile,
  importerOf,
  importers,
  readArticles,
} from './index.ts';
import { docxFile } from './testing/docx-file.ts';
import { pdfFile } from './testing/pdf-file.ts';

interface Sample {
  name: string;
  bytes: Uint8Array;
  /** How many articles it holds. */
  articles: number;
  /** All words that the file shows, for formats whose bytes do not spell them out. */
  words?: string;
}

const FERRY = 'The ferry stays in port, the harbour master said.';

const storyBundle = passing.find(({ name }) => name === 'story')?.bundle ?? '';

/** Files that each importer must read; an importer without one fails the first test. */
const SAMPLES: Record<string, Sample[]> = {
  html: [
    {
      name: 'quay.html',
      bytes: utf8(
        '<!doctype html><html><body><nav><ul><li><a href="/">Start</a><li><a href="/sea">Sea</a></ul></nav><article><h1>Quay shut 🌊</h1>' +
          '<p>The quay at Port Ash was shut on Monday after a wall gave way, the harbour master said.</p>' +
          '<p>“Stay away from the water until the wall is mended,” she said, and asked owners to move their boats.</p>' +
          '<p>Ferries will leave from the old pier instead, and the fish market stays open, according to the town.</p>' +
          '</article><footer>© Ash Post</footer></body></html>',
      ),
      articles: 1,
    },
  ],
  text: [
    {
      name: 'quay.txt',
      bytes: utf8('Quay shut 🌊\r\n\r\n“Stay away,” the harbour master said.\r\n'),
      articles: 1,
    },
    { name: 'QUAY.TXT', bytes: utf8('\uFEFFCafe\u0301 owners wait.\rNobody answers.'), articles: 1 },
    { name: 'folder.html/quay', bytes: utf8('  A file without an ending.  '), articles: 1 },
    {
      name: 'quay.txt',
      bytes: new Uint8Array(Buffer.from('\uFEFFDie Fähre fährt.', 'utf16le')),
      articles: 1,
    },
  ],
  zip: [
    {
      name: 'week.zip',
      bytes: await zipOf({ 'quay.txt': FERRY, 'b.txt': FERRY }),
      articles: 2,
      words: FERRY,
    },
  ],
  gzip: [{ name: 'quay.txt.gz', bytes: gzipSync(FERRY), articles: 1, words: FERRY }],
  warc: [
    {
      name: 'crawl.warc.gz',
      bytes: await warcOf([{ url: 'https://courier.example/quay', body: FERRY }]),
      articles: 1,
      words: FERRY,
    },
  ],
  wacz: [
    {
      name: 'site.wacz',
      bytes: await zipOf({
        'datapackage.json': '{}',
        'archive/a.warc': await warcOf([{ url: 'https://courier.example/quay', body: FERRY }], false),
      }),
      articles: 1,
      words: FERRY,
    },
  ],
  csv: [
    {
      name: 'table.csv',
      bytes: utf8('title;date;text\nQuay shut;2031-03-03;The ferry stays.\nFerry;;Nobody answers.\n'),
      articles: 2,
    },
    { name: 'TABLE.TSV', bytes: utf8('title\ttext\nQuay shut\tThe ferry stays.\n'), articles: 1 },
  ],
  json: [
    {
      name: 'list.json',
      bytes: utf8('{"articles": [{"title": "Quay shut 🌊", "body": "The ferry stays."}]}'),
      articles: 1,
    },
    {
      name: 'lines.jsonl',
      bytes: utf8('{"text": "The ferry stays."}\n{"text": "Nobody answers."}'),
      articles: 2,
    },
    { name: 'answer', bytes: utf8('[{"text": "The ferry stays."}]'), articles: 1 },
  ],
  pdf: [
    {
      name: 'quay.pdf',
      bytes: await pdfFile((pdf) => pdf.text('Quay shut\n\nThe ferry stays.'), {
        info: { Title: 'Quay shut' },
      }),
      articles: 1,
      words: 'Quay shut\n\nThe ferry stays.',
    },
    {
      name: 'a-print-without-its-ending',
      bytes: await pdfFile((pdf) => pdf.text('The ferry stays.')),
      articles: 1,
      words: 'The ferry stays.',
    },
  ],
  docx: [
    {
      name: 'quay.docx',
      bytes: await docxFile([new Paragraph('Quay shut 🌊'), new Paragraph('The ferry stays.')]),
      articles: 1,
      words: 'Quay shut 🌊 The ferry stays.',
    },
  ],
  eml: [
    {
      name: 'mail.eml',
      bytes: utf8(
        'From: Ada Moss <ada@gazette.example>\r\nSubject: Quay shut\r\nMIME-Version: 1.0\r\n\r\nThe ferry stays.\r\n',
      ),
      articles: 1,
    },
    {
      name: 'a-mail-without-its-ending',
      bytes: utf8(
        'Received: from port.example\nFrom: ada@gazette.example\nContent-Type: text/html\n\n<p>The ferry <b>stays</b>.\n',
      ),
      articles: 1,
      words: 'The ferry stays.',
    },
  ],
  markdown: [
    {
      name: 'quay.md',
      bytes: utf8(
        '# Quay *shut* 🌊\n\n> “Stay away,” the [harbour master](https://port.example/) said.\n\n- One ferry\n',
      ),
      articles: 1,
      words: 'Quay shut 🌊 “Stay away,” the harbour master said. One ferry',
    },
    { name: 'notes.MARKDOWN', bytes: utf8('---\ntitle: Quay shut\n---\nThe ferry stays.'), articles: 1 },
  ],
  bundle: [{ name: 'story.jsonl', bytes: utf8(storyBundle), articles: 0 }],
  feed: [
    {
      name: 'feed.xml',
      bytes: utf8(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Port Ash Courier</title><item><description>The ferry stays.</description><pubDate>2031-03-03</pubDate></item></channel></rss>',
      ),
      articles: 1,
    },
    {
      name: 'feed.atom',
      bytes: utf8(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Port Ash Courier</title><entry><title>Quay shut</title><author><name>Ada Berg</name></author><published>2031-03-03</published><link href="https://courier.example/q"/><content>The ferry stays.</content></entry></feed>',
      ),
      articles: 1,
    },
    {
      name: 'feed.json',
      bytes: utf8(
        '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"The ferry 🌊 stays."}]}',
      ),
      articles: 1,
    },
  ],
  nitf: [
    {
      name: 'item.xml',
      bytes: utf8(
        '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf><body><body.head><hedline><hl1>Quay shut</hl1></hedline></body.head><body.content><p>The ferry stays.</p></body.content></body></nitf>',
      ),
      articles: 1,
    },
  ],
  'newsml-g2': [
    {
      name: 'item.xml',
      bytes: utf8(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Quay shut</headline></contentMeta><contentSet><inlineData>The ferry stays.</inlineData></contentSet></newsItem>',
      ),
      articles: 1,
    },
  ],
  ninjs: [
    {
      name: 'item.json',
      bytes: utf8(
        '{"uri":"tag:norpress.example,2031:q","versioncreated":"2031-03-03","headline":"Quay shut","body_text":"The ferry stays."}',
      ),
      articles: 1,
    },
  ],
};

/** Files that nobody can read, with the code of the refusal. */
const REFUSED: { what: string; name: string; bytes: Uint8Array; code: string }[] = [
  { what: 'an empty file', name: 'empty.txt', bytes: new Uint8Array(), code: 'empty' },
  { what: 'a blank file', name: 'blank.txt', bytes: utf8(' \n\t\n'), code: 'empty' },
  { what: 'binary data with the name of a text', name: 'cat.txt', bytes: binary(), code: 'not_text' },
  {
    what: 'a text with a NUL character',
    name: 'nul.txt',
    bytes: utf8(`${'The ferry sails. '.repeat(20)}\0`),
    code: 'nul',
  },
  {
    what: 'a text over the limit',
    name: 'huge.txt',
    bytes: new Uint8Array(6 * 1024 * 1024).fill(97),
    code: 'too_large',
  },
  {
    what: 'a broken mark of encoding',
    name: 'cut.txt',
    bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0xc3]),
    code: 'unreadable',
  },
  { what: 'an image', name: 'cat.png', bytes: binary(), code: 'unknown_format' },
  {
    what: 'a compressed file that is cut off',
    name: 'page.gz',
    bytes: new Uint8Array([0x1f, 0x8b, 8, 8]),
    code: 'unreadable',
  },
  {
    what: 'the first line of a PDF, named as a text',
    name: 'page.txt',
    bytes: utf8('%PDF-1.7\n'),
    code: 'unreadable',
  },
];

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function binary(): Uint8Array {
  return Uint8Array.from({ length: 512 }, (_, index) => (index * 37) % 256);
}

/** The printed characters of a file, whatever its encoding, for comparison with what an importer says it holds. */
function printed(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

async function articlesOf(file: ImportedFile): Promise<ImportedArticle[]> {
  const found: ImportedArticle[] = [];
  for await (const piece of readArticles(file)) {
    if ('article' in piece) found.push(piece.article);
    if ('link' in piece && piece.link.instead) found.push(piece.link.instead);
  }
  return found;
}

/** Whether the blocks hold every character of the text that is not blank, in order and once. */
function blocksCover(text: string, blocks: readonly Block[]): boolean {
  let at = 0;
  for (const { start, end } of blocks) {
    if (start < at || end <= start || text.slice(at, start).trim() !== '') return false;
    at = end;
  }
  return text.slice(at).trim() === '';
}

describe.each(importers)('the importer $id', ({ id, label, extensions, mediaTypes, maxBytes, sniff }) => {
  const samples = SAMPLES[id] ?? [];

  it('has samples, a name and an id that can be typed', () => {
    expect(samples.length).toBeGreaterThan(0);
    expect(label).not.toBe('');
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(extensions).toEqual([...extensions].map((one) => one.toLowerCase()).sort());
    for (const mediaType of mediaTypes) expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    expect(mediaTypes.length).toBeGreaterThan(0);
    expect(maxBytes).toBeGreaterThan(0);
    expect(importers.filter((other) => other.id === id)).toHaveLength(1);
  });

  it.each(samples)(
    'reads $name: text that is there, and nothing invented',
    async ({ name, bytes, articles, words }) => {
      expect(sniff(bytes.subarray(0, HEAD_BYTES), name, null)).toBeGreaterThan(0);
      expect(sniff(bytes.subarray(0, HEAD_BYTES), name, null)).toBeLessThanOrEqual(1);
      expect(importerOf({ name, bytes }).id).toBe(id);
      const found = await articlesOf({ name, bytes });
      expect(found).toHaveLength(articles);
      for (const { text, file, metadata, blocks, pages, original } of found) {
        expect(file.startsWith(name)).toBe(true);
        expect(original.bytes.length).toBeGreaterThan(0);
        expect(importers.map((one) => one.id)).toContain(original.format);
        expect(text.trim()).not.toBe('');
        expect(text).not.toContain('\r');
        if (blocks) expect(blocksCover(text, blocks)).toBe(true);
        for (const page of pages ?? []) expect(page.end).toBeLessThanOrEqual(text.length);
        const { candidates: _, ...chosen } = metadata ?? {};
        const there = words ?? printed(bytes);
        for (const line of [...text.split('\n'), ...Object.values(chosen)])
          expect(there).toContain(line.trim());
      }
    },
  );
});

describe('reading articles', () => {
  it.each(REFUSED)(
    'refuses $what with a code, the name of the file and what to do',
    async ({ name, bytes, code }) => {
      const error = await articlesOf({ name, bytes }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(OnrecordError);
      expect(error).toMatchObject({ code });
      expect((error as Error).message).toMatch(new RegExp(`^${name}: .+\\. .+\\.$`));
    },
  );
});
