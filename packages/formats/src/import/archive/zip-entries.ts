/**
 * The table of contents of a zip and the bytes of its entries. yauzl reads the table; what it says of sizes and places is checked
 * here, because an archive made to harm lies about both.
 */
import { crc32 } from 'node:zlib';
import { UnreadableArticleError } from '@onrecord/schema';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import type { ImportedFile } from '../importer.ts';
import { MAX_INSIDE_FILES } from '../reading.ts';
import { entryNameOf } from './entry-name.ts';
import { damaged, MAX_ENTRY_BYTES, tooLarge, unpack } from './unpack.ts';

/** A file in a zip, not yet unpacked. */
export interface ZipEntry {
  /** Cleaned; see `entryNameOf`. */
  name: string;
  isLink: boolean;
  /** What the archive announces, in bytes: more are never unpacked. */
  size: number;
  /**
   * Its bytes. Throws UnreadableArticleError `too_large`, `unreadable` when they are not what the archive says, or `encrypted`.
   */
  read(maxBytes?: number): Promise<Uint8Array>;
}

/**
 * The files of the zip in its own order, without folders.
 *
 * @throws UnreadableArticleError when there is no readable table of contents, it is too long, or its entries share bytes.
 */
export async function zipEntries({ name, bytes }: ImportedFile): Promise<ZipEntry[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
    if (zip.entryCount > MAX_INSIDE_FILES) throw tooMany(name, zip.entryCount);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    refuseOverlap(name, entries);
    return entries.filter((entry) => !isFolder(entry)).map((entry) => entryOf(name, buffer, zip, entry));
  } catch (error) {
    if (error instanceof UnreadableArticleError) throw error;
    const { message } = error as Error;
    throw /strong encryption/.test(message) ? encrypted(name) : damaged(name, message, { cause: error });
  }
}

/** Length of the fixed part of a local file header. */
const LOCAL_HEADER_BYTES = 30;

const STORED = 0;
const DEFLATED = 8;

/** The upper half of the attributes is the file mode of Unix when a Unix program made the entry. */
const MADE_ON_UNIX = 3;
const FILE_KIND = 0o170000;
const SYMBOLIC_LINK = 0o120000;

function entryOf(archive: string, bytes: Buffer, zip: ZipFile, entry: Entry): ZipEntry {
  const entryName = entryNameOf(printedName(entry));
  const name = `${archive}/${entryName}`;
  return {
    name: entryName,
    isLink: isLink(entry),
    size: entry.uncompressedSize,
    async read(maxBytes = MAX_ENTRY_BYTES) {
      if (entry.isEncrypted()) throw encrypted(name);
      if (entry.uncompressedSize > maxBytes) throw tooLarge(name, maxBytes);
      const read = contentOf(name, await packedBytes(name, bytes, zip, entry), entry);
      if (read.length !== entry.uncompressedSize) throw damaged(name, otherSize(entry));
      if (crc32(read) !== entry.crc32) throw damaged(name, 'wrong checksum');
      return read;
    },
  };
}

/** Unpacks no more than what is announced, so that a lie about the size costs nothing. */
function contentOf(name: string, packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Uint8Array {
  if (compressionMethod === STORED || packed.length === 0) return packed;
  try {
    return unpack(packed, 'deflate-raw', name, Math.max(uncompressedSize, 1));
  } catch (error) {
    if ((error as UnreadableArticleError).code !== 'too_large') throw error;
    throw damaged(name, otherSize({ uncompressedSize }), { cause: error });
  }
}

function otherSize({ uncompressedSize }: Pick<Entry, 'uncompressedSize'>): string {
  return `it has another size than the ${uncompressedSize} bytes that the archive announces`;
}

async function packedBytes(name: string, bytes: Buffer, zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new UnreadableArticleError(
      'unreadable',
      name,
      `It is compressed by method ${entry.compressionMethod}, which is not read. Pack it again with the usual method (deflate).`,
    );
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  } catch (error) {
    throw damaged(name, (error as Error).message, { cause: error });
  }
}

/** Names are bytes in the table; the library knows their two encodings and the field that overrules them. */
function printedName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function isFolder(entry: Entry): boolean {
  return /[/\\]$/.test(printedName(entry));
}

function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return (
    versionMadeBy >> 8 === MADE_ON_UNIX && ((externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK
  );
}

/** Entries that share their bytes make a small archive unfold to petabytes; no honest program writes them. */
function refuseOverlap(name: string, entries: readonly Entry[]): void {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [index, { relativeOffsetOfLocalHeader, fileNameLength, compressedSize }] of sorted.entries()) {
    const end = relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + fileNameLength + compressedSize;
    const next = sorted[index + 1]?.relativeOffsetOfLocalHeader;
    if (next !== undefined && next < end) throw damaged(name, 'several entries share the same bytes');
  }
}

function tooMany(name: string, count: number): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `The archive announces ${count} files, more than the ${MAX_INSIDE_FILES} that one may have. Split it into smaller archives.`,
  );
}

function encrypted(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'encrypted',
    name,
    'It is locked by a password. Unpack it with the password and import the files in it.',
  );
}
