/**
 * A zip of articles in any format. Each entry is read by whoever knows its format, as if it stood alone. A zip may also be the
 * shell of another format: an archive of web pages (WACZ), or a document without the ending that would tell.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import { isAccessory, isLeftBehind } from './archive/entry-name.ts';
import { refusedPart } from './archive/refusal.ts';
import { MAX_ARCHIVE_BYTES, MAX_ENTRY_BYTES } from './archive/unpack.ts';
import type { ZipEntry } from './archive/zip-entries.ts';
import { extensionOf, type Imported, type ImportedFile, type Importer, type Reading } from './importer.ts';
import { isWacz, readWacz } from './wacz.ts';

/** Reads what stands inside of a zip. */
export const zipImporter: Importer = {
  id: 'zip',
  label: 'Zip archive',
  extensions: ['zip'],
  mediaTypes: ['application/zip', 'application/x-zip-compressed'],
  maxBytes: MAX_ARCHIVE_BYTES,
  sniff(head, name, mediaType) {
    if (!isZip(head) || mediaType?.startsWith(WORD)) return 0;
    const opening = new TextDecoder('latin1').decode(head.subarray(0, OPENING_BYTES));
    if (OTHER_OPENING.test(opening)) return 0;
    return zipImporter.extensions.includes(extensionOf(name)) ? NAMED : UNNAMED;
  },
  async *read(file, reading) {
    const { zipEntries } = await import('./archive/zip-entries.ts');
    const entries = await zipEntries(file);
    const names = new Set(entries.map(({ name }) => name));
    if (names.has('word/document.xml')) return yield* reading.inside({ ...file, mediaType: WORD });
    refuseOtherShell(file, names);
    if (isWacz(names)) return yield* readWacz(file, entries, reading);
    yield* readEntries(file, entries, reading);
  },
};

/** The name and the bytes agree; a document that shows itself in its first bytes may still claim the file. */
const NAMED = 0.8;

/** Many formats are zips inside: whoever recognises its own goes first. */
const UNNAMED = 0.5;

/** The media type of Word documents, by which one without its ending is handed on. */
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** OpenDocument and EPUB write their media type, uncompressed, as the first entry. */
const OPENING_BYTES = 128;
const OTHER_OPENING = /mimetypeapplication\/(?:epub\+zip|vnd\.oasis\.opendocument)/;

/** Files that tell what else a zip is the shell of, and what to do with it. */
const OTHER_SHELLS: readonly (readonly [string, string])[] = [
  [
    'META-INF/MANIFEST.MF',
    'It is a program (Java archive), and no articles are in it. Import the articles themselves.',
  ],
  ['META-INF/container.xml', 'It is a book (EPUB). Save the pages that you need as HTML and import those.'],
  ['META-INF/manifest.xml', 'It is an OpenDocument file. Save it as Word (.docx) or PDF and import that.'],
  ['ppt/presentation.xml', 'It is a presentation (PowerPoint). Save it as PDF and import that.'],
  ['xl/workbook.xml', 'It is a spreadsheet (Excel). Save the table of articles as CSV and import that.'],
];

function isZip(head: Uint8Array): boolean {
  const [p, k, kind, end] = head;
  return p === 0x50 && k === 0x4b && ((kind === 3 && end === 4) || (kind === 5 && end === 6));
}

function refuseOtherShell({ name }: ImportedFile, names: ReadonlySet<string>): void {
  const shell = OTHER_SHELLS.find(([tell]) => names.has(tell));
  if (shell) throw new UnreadableArticleError('no_article', name, shell[1]);
}

async function* readEntries(
  file: ImportedFile,
  entries: readonly ZipEntry[],
  reading: Reading,
): AsyncGenerator<Imported> {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (isLeftBehind(entry.name) || isAccessory(entry.name)) continue;
    const name = `${file.name}/${entry.name}`;
    if (entry.isLink || seen.has(entry.name)) yield { refusal: { name, ...(entry.isLink ? LINK : TWICE) } };
    else yield* readEntry(entry, name, reading);
    seen.add(entry.name);
  }
  if (seen.size === 0) throw nothingInside(file, entries.length);
}

const LINK = {
  code: 'unreadable',
  message: 'It is a symbolic link, and links in archives lead nowhere. Put the file itself into the archive.',
} as const;

const TWICE = {
  code: 'unreadable',
  message: 'The archive holds another file of this name, which was read. Give each file a name of its own.',
} as const;

async function* readEntry(entry: ZipEntry, name: string, reading: Reading): AsyncGenerator<Imported> {
  let bytes: Uint8Array;
  try {
    bytes = await entry.read();
  } catch (error) {
    reading.passOver(name, Math.min(entry.size, MAX_ENTRY_BYTES));
    return yield refusedPart(name, error);
  }
  yield* reading.inside({ name, bytes });
}

function nothingInside({ name }: ImportedFile, count: number): UnreadableArticleError {
  const what = count === 0 ? 'nothing' : 'only pictures, styles, scripts or hidden files';
  return new UnreadableArticleError(
    count === 0 ? 'empty' : 'no_article',
    name,
    `The archive holds ${what}. Pack the articles themselves and import it again.`,
  );
}
