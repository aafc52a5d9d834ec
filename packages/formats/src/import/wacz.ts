/**
 * An archive of web pages in a zip (WACZ), as browser tools for archiving write it. When it lists the pages that a person
 * visited, only those are read: the rest is what they loaded.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import { refusedPart } from './archive/refusal.ts';
import { MAX_ARCHIVE_BYTES } from './archive/unpack.ts';
import type { ZipEntry } from './archive/zip-entries.ts';
import { extensionOf, type Imported, type ImportedFile, type Importer, type Reading } from './importer.ts';
import { passedOver } from './warc/page.ts';
import type { WebRecord } from './warc/web-records.ts';
import { pagesOf } from './warc.ts';

/** Reads the pages of a web archive in a zip. */
export const waczImporter: Importer = {
  id: 'wacz',
  label: 'Web archive (WACZ)',
  extensions: ['wacz'],
  mediaTypes: ['application/wacz', 'application/x-wacz'],
  maxBytes: MAX_ARCHIVE_BYTES,
  sniff(head, name) {
    return head[0] === 0x50 && head[1] === 0x4b && extensionOf(name) === 'wacz' ? 1 : 0;
  },
  async *read(file, reading) {
    const { zipEntries } = await import('./archive/zip-entries.ts');
    yield* readWacz(file, await zipEntries(file), reading);
  },
};

/** Whether a zip with files of these names is a web archive. */
export function isWacz(names: ReadonlySet<string>): boolean {
  return names.has('datapackage.json') && [...names].some((name) => ARCHIVE.test(name));
}

/** The pages in the entries of a web archive. Throws UnreadableArticleError `no_article` when there is none. */
export async function* readWacz(
  file: ImportedFile,
  entries: readonly ZipEntry[],
  reading: Reading,
): AsyncGenerator<Imported> {
  const wanted = await listedPages(entries);
  let isEmpty = true;
  for (const entry of entries.filter(({ name }) => ARCHIVE.test(name))) {
    for await (const piece of archiveIn(entry, `${file.name}/${entry.name}`, reading, wanted)) {
      isEmpty = false;
      yield piece;
    }
  }
  if (isEmpty) throw nothingInside(file.name);
}

const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/i;

/** The list of pages is lines of JSON; more than this is no list that a person made. */
const MAX_LIST_BYTES = 32 * 1024 * 1024;

async function* archiveIn(
  entry: ZipEntry,
  name: string,
  reading: Reading,
  wanted: Set<string> | null,
): AsyncGenerator<Imported> {
  let bytes: Uint8Array;
  try {
    bytes = await entry.read(MAX_ARCHIVE_BYTES);
  } catch (error) {
    return yield refusedPart(name, error);
  }
  yield* pagesOf({ name, bytes }, reading, (record) => !isWanted(record, wanted));
}

/** Addresses of the pages that were visited; null when the archive does not list any. */
async function listedPages(entries: readonly ZipEntry[]): Promise<Set<string> | null> {
  const list = entries.find(({ name }) => name === 'pages/pages.jsonl');
  if (!list) return null;
  const text = new TextDecoder().decode(await list.read(MAX_LIST_BYTES));
  const urls = text.split('\n').flatMap(urlInLine);
  return urls.length > 0 ? new Set(urls) : null;
}

function urlInLine(line: string): string[] {
  try {
    const { url } = JSON.parse(line);
    return typeof url === 'string' ? [comparable(url)] : [];
  } catch {
    return [];
  }
}

/** A visited page may have been redirected; then the page that it led to is the one that was seen. */
function isWanted(record: WebRecord, wanted: Set<string> | null): boolean {
  const why = passedOver(record);
  if (!wanted || record.url === null) return why === null;
  const isListed = wanted.has(comparable(record.url));
  const target = record.http?.headers.get('Location');
  if (isListed && why === 'redirects' && target && URL.canParse(target, record.url))
    wanted.add(comparable(new URL(target, record.url).href));
  return isListed && why === null;
}

/** The address without its fragment, which no server ever sees. */
function comparable(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

function nothingInside(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'no_article',
    name,
    'None of the pages that were visited is in the archive. Archive them again, or import the pages themselves.',
  );
}
