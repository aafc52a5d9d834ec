/** Archives for tests, written by the libraries that write them for others, and spoiled afterwards where a test needs it. */
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';
import yazl from 'yazl';

/** A file in a zip: its bytes or words, or those with options of the writer. */
export type ZipContent = string | Uint8Array | { bytes: Uint8Array; options: Partial<yazl.Options> };

/** A zip of the files, in their order. */
export async function zipOf(files: Record<string, ZipContent>, isZip64 = false): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) {
    const { bytes, options } = contentOf(content);
    zip.addBuffer(Buffer.from(bytes), name, { forceZip64Format: isZip64, ...options });
  }
  zip.end({ forceZip64Format: isZip64, comment: '' });
  return new Uint8Array(await buffer(zip.outputStream));
}

/** The archive with every occurrence of the words replaced by others of the same length: names that no writer lets pass. */
export function renamed(archive: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('Offsets would move.');
  return Buffer.from(Buffer.from(archive).toString('latin1').replaceAll(from, to), 'latin1');
}

/** The archive with fields of every entry in its table of contents changed; offsets are those of the entry. */
export function retold(archive: Uint8Array, change: (entry: DataView, index: number) => void): Uint8Array {
  const bytes = Buffer.from(archive);
  let at = bytes.indexOf(TABLE_ENTRY);
  for (let index = 0; at >= 0; index += 1) {
    change(new DataView(bytes.buffer, bytes.byteOffset + at), index);
    at = bytes.indexOf(TABLE_ENTRY, at + 1);
  }
  return bytes;
}

/** A record of a web archive. */
export interface TestRecord {
  url: string;
  type?: 'response' | 'resource' | 'revisit' | 'request';
  statusline?: string;
  httpHeaders?: Record<string, string>;
  warcHeaders?: Record<string, string>;
  body?: string | Uint8Array;
}

/** An archive of web pages, each record packed by itself as crawlers do. */
export async function warcOf(records: readonly TestRecord[], isPacked = true): Promise<Uint8Array> {
  const parts = await Promise.all(records.map((record) => recordBytes(record)));
  return Buffer.concat(parts.map((part) => (isPacked ? gzipSync(part) : part)));
}

const TABLE_ENTRY = Buffer.from([0x50, 0x4b, 1, 2]);

function contentOf(content: ZipContent): { bytes: Uint8Array; options: Partial<yazl.Options> } {
  if (typeof content === 'string') return { bytes: new TextEncoder().encode(content), options: {} };
  return content instanceof Uint8Array ? { bytes: content, options: {} } : content;
}

async function recordBytes({ body = '', type = 'response', ...record }: TestRecord): Promise<Uint8Array> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  async function* content() {
    yield bytes;
  }
  const httpHeaders =
    type === 'resource' ? undefined : { 'Content-Type': 'text/plain', ...record.httpHeaders };
  const made = WARCRecord.create(
    { date: '2031-03-03T09:00:00Z', warcVersion: 'WARC/1.1', type, ...record, httpHeaders },
    content(),
  );
  return WARCSerializer.serialize(made, { gzip: false });
}
