import { passing } from '@onrecord/schema/fixtures';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../test/pieces.ts';
import { importerOf } from './index.ts';

/** Formats that begin alike, with what tells them apart. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['bundle', passing[0]?.bundle ?? ''],
  ['feed', '{"title": "All", "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "items": []}'],
  ['feed', '<rss version="2.0"><channel/></rss>'],
  [
    'feed',
    '<?xml version="1.0"?>\n<!-- <nitf> --><?xml-stylesheet href="html"?><atom:feed xmlns:atom="http://www.w3.org/2005/Atom"/>',
  ],
  [
    'html',
    '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><p>The ferry stays.</p></html>',
  ],
  ['json', '[{"title": "Quay shut", "uri": "https://a.example", "text": "The ferry stays."}]'],
  ['json', '{"items": [{"version": "2", "text": "see https://jsonfeed.org/version/1"}]}'],
  [
    'newsml-g2',
    '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><x><html/></x></newsMessage>',
  ],
  ['ninjs', '{"uri": "tag:a.example,2031:q", "bodies": [], "text": "x"}'],
  [
    'nitf',
    '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf.dtd">\n<nitf><head><title>html rss feed</title></head></nitf>',
  ],
  ['text', 'The ferry stays, {"so"} said [the] <b>harbour</b> master.'],
];

describe('a file', () => {
  it.each(ALIKE.flatMap(([id, text]) => ['file', 'file.unknown'].map((name) => [id, name, text] as const)))(
    'is told apart as %s by what is in it (%s)',
    (id, name, text) => {
      expect(importerOf({ name, bytes: utf8(text) }).id).toBe(id);
    },
  );

  it.each(ALIKE.filter(([, text]) => /^[{[]/.test(text)))(
    'of JSON stays %s when it is called .json',
    (id, text) => {
      expect(importerOf({ name: 'file.json', bytes: utf8(text) }).id).toBe(id);
    },
  );

  it.each(ALIKE.filter(([, text]) => text.startsWith('<')))(
    'of XML stays %s when it is called .xml',
    (id, text) => {
      for (const bytes of [
        utf8(text),
        utf8(`\uFEFF${text}`),
        new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
      ])
        expect(importerOf({ name: 'file.xml', bytes, mediaType: 'text/xml' }).id).toBe(id);
    },
  );

  it('of XML that nobody knows is refused', () => {
    const bytes = utf8('<?xml version="1.0"?><urlset><url/></urlset>');
    expect(() => importerOf({ name: 'sitemap.xml', bytes })).toThrow(/format is not known/);
  });
});
