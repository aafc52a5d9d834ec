import { OnrecordError } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { importers, readArticles } from './index.ts';

/** Files that each importer must read; an importer without one fails the first test. */
const SAMPLES: Record<string, { name: string; bytes: Uint8Array; articles: number }[]> = {
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
    what: 'a compressed file',
    name: 'page.gz',
    bytes: new Uint8Array([0x1f, 0x8b, 8, 8]),
    code: 'unknown_format',
  },
  { what: 'a PDF named as a text', name: 'page.txt', bytes: utf8('%PDF-1.7\n'), code: 'unknown_format' },
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

describe.each(importers)('the importer $id', ({ id, label, extensions, sniff, read }) => {
  const samples = SAMPLES[id] ?? [];

  it('has samples, a name and an id that can be typed', () => {
    expect(samples.length).toBeGreaterThan(0);
    expect(label).not.toBe('');
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(extensions).toEqual([...extensions].map((one) => one.toLowerCase()).sort());
    expect(importers.filter((other) => other.id === id)).toHaveLength(1);
  });

  it.each(samples)(
    'reads $name: text that is there, and nothing invented',
    async ({ name, bytes, articles }) => {
      expect(sniff(bytes, name)).toBeGreaterThan(0);
      expect(sniff(bytes, name)).toBeLessThanOrEqual(1);
      const found = await readArticles({ name, bytes });
      expect(found).toEqual(await read({ name, bytes }));
      expect(found).toHaveLength(articles);
      for (const { text, file, metadata } of found) {
        expect(file).toBe(name);
        expect(text.trim()).not.toBe('');
        expect(text).not.toContain('\r');
        for (const line of [...text.split('\n'), ...Object.values(metadata ?? {})])
          expect(printed(bytes)).toContain(line);
      }
    },
  );
});

describe('reading articles', () => {
  it.each(REFUSED)(
    'refuses $what with a code, the name of the file and what to do',
    async ({ name, bytes, code }) => {
      const error = await readArticles({ name, bytes }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(OnrecordError);
      expect(error).toMatchObject({ code });
      expect((error as Error).message).toMatch(new RegExp(`^${name}: .+\\. .+\\.$`));
    },
  );
});
