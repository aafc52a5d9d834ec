/** Archives that unfold without end, lie about themselves, or want to write and read where they must not. */
import { gzipSync } from 'node:zlib';
import {
  deflatedZeros,
  docxOf,
  gzipBomb,
  type RawEntry,
  rawZip,
  relationships,
  warcRecord,
  wordBody,
} from '../containers.ts';
import { type HostileInput, pageOf, STORY, STORY_WORDS } from '../hostile-input.ts';
import { SAMPLES } from '../samples.ts';

const TEXT = STORY.join('\n\n');
const GIB = 1024;
const URL = 'https://news.example/quay';

/** The inputs. */
export const archiveInputs: readonly HostileInput[] = [
  {
    what: 'gzip of 1 MiB that unfolds to 1 GiB',
    name: 'bomb.html.gz',
    bytes: () => gzipBomb(GIB),
    expected: ['too_large'],
    run: 'long',
  },
  {
    what: 'gzip of 100,000 members',
    name: 'members.txt.gz',
    bytes: () => Buffer.concat(Array.from({ length: 100_000 }, () => gzipSync('The quay.\n'))),
    expected: ['article', 'too_large', 'too_slow'],
    run: 'long',
  },
  {
    what: 'gzip in gzip, ten deep',
    name: 'deep.txt.gz',
    bytes: () => wrapped(10, gzipSync),
    expected: ['too_deep'],
  },
  {
    what: 'zip whose entry unfolds to 1 GiB',
    name: 'bomb.zip',
    bytes: () => rawZip([bomb('a.html')]),
    expected: ['too_large'],
    run: 'long',
  },
  {
    what: 'zip whose entry unfolds to 1 GiB and says 10 bytes',
    name: 'lying-bomb.zip',
    bytes: () => rawZip([{ ...bomb('a.html'), packed: { size: 10 } }]),
    expected: ['too_large', 'unreadable'],
  },
  {
    what: 'zip of 64 entries that unfold to 60 MiB each',
    name: 'many-bombs.zip',
    bytes: () =>
      rawZip(
        Array.from({ length: 64 }, (_, index) => ({
          ...bomb(`${index}.txt`, 60),
          packed: { size: 60 * 1024 * 1024 },
        })),
      ),
    expected: ['too_large', 'nul', 'not_text', 'unreadable'],
    run: 'long',
  },
  {
    what: 'zip of 1,000 entries that share the same bytes',
    name: 'overlap.zip',
    bytes: () =>
      rawZip(Array.from({ length: 1000 }, (_, index) => ({ ...bomb(`${index}.txt`, 16), offset: 0 }))),
    expected: ['unreadable', 'too_large'],
    run: 'long',
  },
  {
    what: 'zip of 60,000 entries',
    name: 'entries.zip',
    bytes: () => rawZip(Array.from({ length: 60_000 }, (_, index) => ({ name: `${index}.txt`, bytes: 'a' }))),
    expected: ['too_large'],
    run: 'long',
  },
  {
    what: 'zip in zip, ten deep',
    name: 'deep.zip',
    bytes: () => wrapped(10, (bytes) => rawZip([{ name: 'a.zip', bytes }])),
    expected: ['too_deep'],
  },
  {
    what: 'zip of 16 zips of 16 zips that unfold to 16 MiB each',
    name: 'tree.zip',
    bytes: () => tree(16, 2),
    expected: ['too_large', 'too_slow', 'unreadable', 'nul', 'not_text'],
    run: 'long',
  },
  ...traversals('zip', (name) => rawZip([{ name, bytes: TEXT }])),
  ...traversals('wacz', (name) =>
    rawZip([
      { name: 'datapackage.json', bytes: '{"profile":"data-package"}' },
      { name, bytes: TEXT },
      { name: `archive/${name}.warc`, bytes: warcRecord(URL, pageOf()) },
    ]),
  ),
  ...traversals('docx', (name) => docxOf(wordBody(), [{ name, bytes: 'quay' }])),
  {
    what: 'zip with a symbolic link to another file',
    name: 'link.zip',
    bytes: ({ path }) =>
      rawZip([
        { name: 'a.txt', bytes: path, attributes: 0o120777 * 65536 },
        { name: 'b.txt', bytes: TEXT },
      ]),
    expected: ['article', 'unreadable'],
    words: STORY_WORDS,
  },
  {
    what: 'zip with a password',
    name: 'locked.zip',
    bytes: () => rawZip([{ name: 'a.txt', bytes: TEXT, flags: 1 }]),
    expected: ['encrypted'],
  },
  {
    what: 'zip that announces 65,535 entries and has one',
    name: 'announced.zip',
    bytes: () => rawZip([{ name: 'a.txt', bytes: TEXT }], { count: 65_535 }),
    expected: ['unreadable', 'too_large'],
  },
  {
    what: 'zip with an entry beyond its end',
    name: 'beyond.zip',
    bytes: () => rawZip([{ name: 'a.txt', bytes: TEXT, offset: 0x7fffffff }]),
    expected: ['unreadable'],
  },
  {
    what: 'zip with names that a terminal obeys',
    name: 'names.zip',
    bytes: () => rawZip([{ name: '\x1b[2J\u202Etxt.quay\r\n.txt', bytes: TEXT }]),
    expected: ['article'],
    words: STORY_WORDS,
  },
  {
    what: 'docx whose document unfolds to 1 GiB',
    name: 'bomb.docx',
    bytes: () => docxOf('', [bomb('word/styles.xml')]),
    expected: ['too_large', 'unreadable', 'empty', 'no_article'],
    run: 'long',
  },
  {
    what: 'docx that shows pictures from other files and addresses',
    name: 'pictures.docx',
    bytes: ({ path, url }) =>
      docxOf(
        wordBody(`${picture('rId7')}${picture('rId8')}<w:p><w:r><w:t>${STORY.join(' ')}</w:t></w:r></w:p>`),
        [
          {
            name: 'word/_rels/document.xml.rels',
            bytes: relationships(link('rId7', `file://${path}`) + link('rId8', `${url}/picture.png`)),
          },
        ],
      ),
    expected: ['article'],
    words: STORY_WORDS,
  },
  {
    what: 'warc that says where other files lie',
    name: 'file.warc',
    bytes: ({ path }) => Buffer.concat([warcRecord(`file://${path}`, pageOf()), warcRecord(URL, pageOf())]),
    expected: ['article', 'unreadable', 'no_article'],
    words: STORY_WORDS,
  },
  {
    what: 'warc with a page that unfolds to 1 GiB',
    name: 'bomb.warc',
    bytes: () =>
      warcRecord(URL, gzipBomb(GIB), 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip'),
    expected: ['too_large', 'no_article'],
    run: 'long',
  },
  {
    what: 'warc that announces a record of 9 TB',
    name: 'long.warc',
    bytes: () => warcRecord(URL, pageOf(), undefined, 9e12),
    expected: ['unreadable', 'no_article', 'too_large', 'article'],
  },
  {
    what: 'warc, packed, that unfolds to 1 GiB',
    name: 'bomb.warc.gz',
    bytes: () => Buffer.concat([gzipSync(warcRecord(URL, pageOf())), gzipBomb(GIB)]),
    expected: ['article', 'too_large', 'unreadable', 'no_article'],
    run: 'long',
  },
];

/** Names that lead out of the archive, to the canary. */
function traversals(format: string, archive: (name: string) => Uint8Array): HostileInput[] {
  const ways: [string, (path: string) => string][] = [
    ['steps up', (path) => `../../../../../../../../..${path}.txt`],
    ['a path from the root', (path) => `${path}.txt`],
    ['steps up by backslashes', (path) => `..\\..\\..\\..\\..${path.replaceAll('/', '\\')}.txt`],
    ['a drive', (path) => `C:${path}.txt`],
  ];
  return ways.map(([what, way]) => ({
    what: `${format} with an entry whose name is ${what}`,
    name: `${what.replaceAll(' ', '-')}.${format}`,
    bytes: ({ path }) => archive(way(path)),
    expected: ['article', 'unreadable'],
    words: STORY_WORDS,
  }));
}

function bomb(name: string, mib = GIB): RawEntry {
  return { name, bytes: deflatedZeros(mib), packed: { size: mib * 1024 * 1024 } };
}

function wrapped(depth: number, wrap: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  let bytes: Uint8Array = SAMPLES['story.txt'] as Uint8Array;
  for (let level = 0; level < depth; level++) bytes = wrap(bytes);
  return bytes;
}

function tree(width: number, depth: number): Uint8Array {
  if (depth === 0) return rawZip([bomb('a.txt', 16)]);
  const bytes = tree(width, depth - 1);
  return rawZip(Array.from({ length: width }, (_, index) => ({ name: `${index}.zip`, bytes })));
}

function picture(id: string): string {
  return `<w:p><w:r><w:drawing><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="${id}" r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></w:drawing></w:r></w:p>`;
}

function link(id: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/>`;
}
