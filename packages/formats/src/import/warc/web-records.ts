/**
 * The records of an archive of web pages, one after the other. warcio knows the format; what it takes on trust is guarded here:
 * it waits for ever where a file breaks off, and gathers headers without a limit.
 */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { isGzip } from '../archive/unpack.ts';

/** A record with its payload. */
export interface WebRecord {
  /** Counted from 1. */
  number: number;
  /** `response`, `resource`, `revisit` ... */
  kind: string;
  url: string | null;
  /** ISO instant at which it was fetched. */
  fetchedAt: string | null;
  /** Why the crawler itself cut the payload off, null when it did not. */
  cutOff: string | null;
  /** Null when the record holds no answer over HTTP. */
  http: { status: number; headers: Headers } | null;
  /** What the record calls itself; of an answer over HTTP its header does. */
  mediaType: string | null;
  /** The bytes as they came over the wire, chunks put together; null when they are more than `maxBytes`. Can be read once. */
  payload(maxBytes: number): Promise<Uint8Array | null>;
}

/** A file that ends, or stops being an archive, in the middle of a record. */
export class BrokenOffError extends Error {
  /** The record in which it breaks off, counted from 1. */
  readonly record: number;

  constructor(record: number, options?: ErrorOptions) {
    super(`broken off in record ${record}`, options);
    this.record = record;
  }
}

/** The records of the archive, packed or not; `unpacked` hears how many bytes came out. Throws BrokenOffError. */
export async function* webRecords(
  bytes: Uint8Array,
  unpacked: (bytes: number) => void,
): AsyncGenerator<WebRecord> {
  const source = new Source(bytes, unpacked);
  const parser = new RecordParser(new AsyncIterReader(source.chunks(), null));
  for (let number = 1; ; number += 1) {
    const record = await nextRecord(parser, source, number);
    if (record === null) return;
    yield recordOf(record, number);
    if (!(await drain(record, () => {}))) throw new BrokenOffError(number);
  }
}

/** Bytes handed on at once. */
const CHUNK_BYTES = 64 * 1024;

/** Headers of a record and of its answer together; servers refuse more than a few ten thousand bytes. */
const MAX_HEADER_BYTES = 1024 * 1024;

/** The parser of warcio, but that it goes to the next record without words to the console: what stands there is checked here. */
class RecordParser extends WARCParser {
  override async readToNextRecord(): Promise<Uint8Array<ArrayBuffer>> {
    let line = this._record && (await this._reader.readlineRaw());
    while (line && /^\r?\n$/.test(Buffer.from(line).toString('latin1')))
      line = await this._reader.readlineRaw();
    return Uint8Array.from(line ?? []);
  }
}

/** The bytes of the archive in pieces, counted while headers are read. */
class Source {
  #bytes: Uint8Array;
  #unpacked: (bytes: number) => void;
  /** How many more bytes may be asked for. */
  allowance: number = Number.POSITIVE_INFINITY;
  /** What ended the stream before its time. */
  fault: Error | null = null;

  constructor(bytes: Uint8Array, unpacked: (bytes: number) => void) {
    this.#bytes = bytes;
    this.#unpacked = unpacked;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of isGzip(this.#bytes) ? this.#inflated() : pieces(this.#bytes)) {
      this.allowance -= chunk.length;
      if (this.allowance < 0) throw new RangeError('The header has no end.');
      yield chunk;
    }
  }

  async *#inflated(): AsyncGenerator<Uint8Array> {
    const stream = Readable.from(pieces(this.#bytes)).pipe(createGunzip({ chunkSize: CHUNK_BYTES }));
    try {
      for await (const chunk of stream) {
        this.#unpacked(chunk.length);
        yield chunk;
      }
    } catch (error) {
      if (!(error instanceof Error && 'errno' in error)) throw error;
      this.fault = error;
    }
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

async function nextRecord(parser: WARCParser, source: Source, number: number): Promise<WARCRecord | null> {
  source.allowance = MAX_HEADER_BYTES;
  const record = await parser.parse().catch((cause: unknown) => {
    if (!(cause instanceof RangeError || cause instanceof TypeError)) throw cause;
    throw new BrokenOffError(number, { cause });
  });
  source.allowance = Number.POSITIVE_INFINITY;
  if (source.fault !== null || (record !== null && !isWhole(record)))
    throw new BrokenOffError(number, { cause: source.fault });
  return record;
}

/** Whether the header is one of a record, with its length, which stands last where the header is cut off. */
function isWhole(record: WARCRecord): boolean {
  const isWarc = record.warcHeaders.statusline.startsWith('WARC/');
  return isWarc && /^\d{1,15}$/.test(record.warcHeader('Content-Length') ?? '');
}

function recordOf(record: WARCRecord, number: number): WebRecord {
  const { httpHeaders: http } = record;
  return {
    number,
    kind: record.warcType,
    url: record.warcTargetURI ?? null,
    fetchedAt: record.warcDate ?? null,
    cutOff: record.warcHeader('WARC-Truncated') ?? null,
    http: http && { status: Number(http.statusCode), headers: http.headers as Headers },
    mediaType: (http ? http.headers.get('Content-Type') : record.warcContentType) ?? null,
    async payload(maxBytes) {
      const chunks: Uint8Array[] = [];
      let size = 0;
      const isComplete = await drain(record, (chunk) => {
        size += chunk.length;
        if (size <= maxBytes) chunks.push(chunk);
      });
      if (!isComplete) throw new BrokenOffError(number);
      if (size > maxBytes) return null;
      const isChunked = /\bchunked\b/i.test(http?.headers.get('Transfer-Encoding') ?? '');
      return isChunked ? new AsyncIterReader(chunks, null, true).readFully() : Buffer.concat(chunks);
    },
  };
}

/** Reads the record to its end; false when the file ends first. */
async function drain({ reader }: WARCRecord, take: (chunk: Uint8Array) => void): Promise<boolean> {
  for await (const chunk of reader) take(chunk);
  return !(reader instanceof LimitReader && reader.limit > 0);
}
