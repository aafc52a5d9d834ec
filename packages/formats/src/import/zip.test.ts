import { gzipSync } from 'node:zlib';
import { Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { renamed, retold, zipOf } from '../../test/archives.ts';
import { piecesOf, utf8 } from '../../test/pieces.ts';
import { importerOf } from './index.ts';
import { MAX_INSIDE_FILES } from './reading.ts';
import { docxFile } from './testing/docx-file.ts';

const FERRY = 'The ferry stays in port, the harbour master said.';

const read = (bytes: Uint8Array, name = 'week.zip') => piecesOf({ name, bytes });

describe('a zip', () => {
  it.each([false, true])('gives each article with the way to it (zip64: %s)', async (isZip64) => {
    const bytes = await zipOf({ 'monday/quay.txt': FERRY, 'tuesday.txt': 'Nobody answers.' }, isZip64);
    const { articles, refusals } = await read(bytes);
    expect(articles.map(({ file, text }) => [file, text])).toEqual([
      ['week.zip/monday/quay.txt', FERRY],
      ['week.zip/tuesday.txt', 'Nobody answers.'],
    ]);
    expect(refusals).toEqual([]);
    expect(articles[0]?.original).toMatchObject({ format: 'text', bytes: Buffer.from(FERRY) });
  });

  it('reads what is packed inside of it', async () => {
    const inner = await zipOf({ 'quay.txt': FERRY });
    const { articles } = await read(await zipOf({ 'a.zip': inner, 'b.txt.gz': gzipSync(FERRY) }));
    expect(articles.map(({ file }) => file)).toEqual(['week.zip/a.zip/quay.txt', 'week.zip/b.txt.gz/b.txt']);
  });

  it('passes over what systems and saved pages leave beside the articles', async () => {
    const bytes = await zipOf({
      'quay.txt': FERRY,
      '.DS_Store': 'x',
      '__MACOSX/._quay.txt': 'x',
      '.git/config': 'x',
      'quay_files/style.css': 'p {}',
      'quay_files/photo.JPG': 'x',
    });
    expect(await read(bytes)).toMatchObject({ articles: [{ text: FERRY }], refusals: [], fault: null });
  });

  it('names each file that cannot be read and reads the others', async () => {
    const { articles, refusals } = await read(
      await zipOf({ 'scan.bin': new Uint8Array([0, 1, 2, 3]), 'blank.txt': ' ', 'quay.txt': FERRY }),
    );
    expect(articles).toHaveLength(1);
    expect(refusals.map(({ name, code }) => [name, code])).toEqual([
      ['week.zip/scan.bin', 'unknown_format'],
      ['week.zip/blank.txt', 'empty'],
    ]);
  });

  it('is known by its bytes, also without its ending', async () => {
    expect(importerOf({ name: 'week', bytes: await zipOf({ 'quay.txt': FERRY }) }).id).toBe('zip');
    expect(() => importerOf({ name: 'week.zip', bytes: utf8(FERRY) })).not.toThrow();
  });
});

describe('a zip in zips', () => {
  it('is refused where it lies too deep, and the others are read', async () => {
    let bytes = await zipOf({ 'quay.txt': FERRY });
    for (let depth = 0; depth < 4; depth += 1) bytes = await zipOf({ 'in.zip': bytes, 'b.txt': FERRY });
    const { articles, refusals } = await read(bytes);
    expect(articles.map(({ file }) => file)).toEqual([
      'week.zip/in.zip/in.zip/in.zip/b.txt',
      'week.zip/in.zip/in.zip/b.txt',
      'week.zip/in.zip/b.txt',
      'week.zip/b.txt',
    ]);
    expect(refusals).toMatchObject([
      { name: 'week.zip/in.zip/in.zip/in.zip/in.zip/quay.txt', code: 'too_deep' },
    ]);
  });
});

describe('names in a zip', () => {
  it.each([
    ['aa/bb/quay.txt', '../../quay.txt', 'quay.txt'],
    ['a/quay.txt', '//quay.txt', 'quay.txt'],
    ['aa/a/quay.txt', 'C:\\a\\quay.txt', 'a/quay.txt'],
    ['aaaa/quay.txt', 'aa\x1b[/quay.txt', 'aa\uFFFD[/quay.txt'],
    ['aaaaaaaa', '../../..', 'unnamed'],
  ])('are only names: %j as %j', async (name, hostile, shown) => {
    const { articles, fault } = await read(renamed(await zipOf({ [name]: FERRY }), name, hostile));
    expect(fault).toBeNull();
    expect(articles.map(({ file, text }) => [file, text])).toEqual([[`week.zip/${shown}`, FERRY]]);
  });

  it('that come twice are read once, and the other is named', async () => {
    const bytes = renamed(await zipOf({ 'a.txt': FERRY, 'b.txt': 'Nobody answers.' }), 'b.txt', 'a.txt');
    const { articles, refusals } = await read(bytes);
    expect(articles.map(({ text }) => text)).toEqual([FERRY]);
    expect(refusals).toMatchObject([{ name: 'week.zip/a.txt', code: 'unreadable' }]);
  });
});

describe('a zip that lies', () => {
  it.each([
    ['a symbolic link', (entry: DataView) => entry.setUint32(38, 0o120777 * 0x10000, true), 'unreadable'],
    ['an encrypted entry', (entry: DataView) => entry.setUint16(8, 1, true), 'encrypted'],
    [
      'an entry that is longer than announced',
      (entry: DataView) => entry.setUint32(24, 3, true),
      'unreadable',
    ],
    [
      'an entry that is shorter than announced',
      (entry: DataView) => entry.setUint32(24, 999, true),
      'unreadable',
    ],
    ['a size beyond the limit', (entry: DataView) => entry.setUint32(24, 0x7fffffff, true), 'too_large'],
    ['a wrong checksum', (entry: DataView) => entry.setUint32(16, 1, true), 'unreadable'],
    ['a method that nobody knows', (entry: DataView) => entry.setUint16(10, 99, true), 'unreadable'],
  ])('has %s refused, and the next one read', async (_, change, code) => {
    const good = await zipOf({ 'a.txt': FERRY, 'b.txt': 'Nobody answers.' });
    const { articles, refusals, fault } = await read(
      retold(good, (entry, index) => index === 0 && change(entry)),
    );
    expect(fault).toBeNull();
    expect(refusals).toMatchObject([{ name: 'week.zip/a.txt', code }]);
    expect(articles.map(({ text }) => text)).toEqual(['Nobody answers.']);
  });

  it('is refused as a whole when entries share their bytes', async () => {
    const good = await zipOf({ 'a.txt': FERRY, 'b.txt': FERRY });
    const { fault, articles } = await read(retold(good, (entry) => entry.setUint32(42, 0, true)));
    expect(fault).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('share the same bytes'),
    });
    expect(articles).toEqual([]);
  });

  it('is refused when it is cut off, anywhere', async () => {
    const good = await zipOf({ 'a.txt': FERRY, 'b.txt': FERRY });
    for (let length = 4; length < good.length; length += 7)
      expect((await read(good.slice(0, length))).fault).toMatchObject({ code: 'unreadable' });
  });

  it('is refused when it locks its table of contents', async () => {
    const good = await zipOf({ 'a.txt': FERRY });
    const { fault } = await read(retold(good, (entry) => entry.setUint16(8, 0x41, true)));
    expect(fault).toMatchObject({ code: 'encrypted' });
  });

  it('is refused when it holds more files than one may have', async () => {
    const good = await zipOf({ 'a.txt': FERRY }, true);
    const bytes = Buffer.from(good);
    bytes.writeBigUInt64LE(
      BigInt(MAX_INSIDE_FILES + 1),
      bytes.lastIndexOf(Buffer.from('PK\x06\x06', 'latin1')) + 32,
    );
    expect((await read(bytes)).fault).toMatchObject({ code: 'too_large' });
  });
});

describe('a zip that is something else', () => {
  it.each([
    [{}, 'empty'],
    [{ 'photo.jpg': 'x' }, 'no_article'],
    [{ 'xl/workbook.xml': '<x/>' }, 'no_article'],
    [{ 'ppt/presentation.xml': '<x/>' }, 'no_article'],
    [{ 'META-INF/container.xml': '<x/>' }, 'no_article'],
  ])('is refused with what to do: %j', async (files, code) => {
    const { fault } = await read(await zipOf(files));
    expect(fault).toMatchObject({ code, message: expect.stringMatching(/^week\.zip: .+\. .+\.$/) });
  });

  it('is read as a Word document when it is one without the ending that would tell', async () => {
    const bytes = await docxFile([new Paragraph('The ferry stays in port.')]);
    for (const name of ['letter', 'letter.zip'])
      expect((await piecesOf({ name, bytes })).articles).toMatchObject([
        { file: name, text: 'The ferry stays in port.', original: { format: 'docx' } },
      ]);
  });

  it.each(['application/epub+zip', 'application/vnd.oasis.opendocument.text'])(
    'is no zip of articles when it calls itself %s',
    async (mediaType) => {
      const options = { compress: false };
      const bytes = await zipOf({ mimetype: { bytes: utf8(mediaType), options }, 'a.txt': FERRY });
      expect(() => importerOf({ name: 'book', bytes })).toThrow(/format is not known/);
    },
  );
});
