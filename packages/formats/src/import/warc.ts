/**
 * An archive of web pages (WARC), packed or not: each page that was fetched without an error is read as if it had been saved, with
 * its address and the time of the visit. Redirects, repeated answers, pictures, styles and scripts are passed over.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import { refusedPart } from './archive/refusal.ts';
import { MAX_ARCHIVE_BYTES, MAX_ENTRY_BYTES } from './archive/unpack.ts';
import type { Imported, ImportedFile, Importer, Reading } from './importer.ts';
import { beginsWarc } from './warc/opening.ts';
import { fileOf, passedOver } from './warc/page.ts';
import type { BrokenOffError, WebRecord } from './warc/web-records.ts';

/** Reads the pages of a web archive. */
export const warcImporter: Importer = {
  id: 'warc',
  label: 'Web archive (WARC)',
  extensions: ['warc'],
  mediaTypes: ['application/warc', 'application/x-warc'],
  maxBytes: MAX_ARCHIVE_BYTES,
  sniff: (head) => (beginsWarc(head) ? 1 : 0),
  async *read(file, reading) {
    const passed = new Map<string, number>();
    let isEmpty = true;
    for await (const piece of pagesOf(file, reading, (record) => passOver(record, passed))) {
      isEmpty = false;
      yield piece;
    }
    if (isEmpty) throw nothingInside(file.name, passed);
  },
};

/**
 * The pages of an archive that `skips` does not pass over. Where the file breaks off, what came before is kept and a refusal
 * says so.
 */
export async function* pagesOf(
  { name, bytes }: ImportedFile,
  reading: Reading,
  skips: (record: WebRecord) => boolean,
): AsyncGenerator<Imported> {
  const { webRecords, BrokenOffError } = await import('./warc/web-records.ts');
  try {
    for await (const record of webRecords(bytes, (count) => reading.passOver(name, count)))
      if (!skips(record)) yield* readPage(record, `${name}/${record.url}`, reading);
  } catch (error) {
    if (!(error instanceof BrokenOffError)) throw error;
    yield { refusal: { name, code: 'unreadable', message: brokenOff(error) } };
  }
}

function passOver(record: WebRecord, passed: Map<string, number>): boolean {
  const why = passedOver(record);
  if (why !== null) passed.set(why, (passed.get(why) ?? 0) + 1);
  return why !== null;
}

async function* readPage(record: WebRecord, name: string, reading: Reading): AsyncGenerator<Imported> {
  if (record.cutOff !== null) return yield { refusal: cutOff(name, record.cutOff) };
  let file: ImportedFile;
  try {
    file = await fileOf(record, name);
  } catch (error) {
    if (error instanceof UnreadableArticleError) reading.passOver(name, MAX_ENTRY_BYTES);
    return yield refusedPart(name, error);
  }
  yield* reading.inside(file);
}

function cutOff(name: string, why: string) {
  const message = `The crawler did not store the whole page (${why}). Archive it again, or import the page itself.`;
  return { name, code: 'unreadable', message } as const;
}

function brokenOff({ record }: BrokenOffError): string {
  return `The archive breaks off in record ${record}; the pages before it were read. Copy it again, or archive the missing pages anew.`;
}

function nothingInside(name: string, passed: ReadonlyMap<string, number>): UnreadableArticleError {
  const counts = [...passed].sort().map(([what, count]) => `${count} ${what}`);
  const held = counts.length > 0 ? counts.join(', ') : 'no record at all';
  return new UnreadableArticleError(
    'no_article',
    name,
    `There is no page in the archive, only ${held}. Archive the pages of the articles themselves.`,
  );
}
