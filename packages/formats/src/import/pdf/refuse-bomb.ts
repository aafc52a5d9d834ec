/**
 * Refuses a PDF whose parts unfold to more than time and memory allow, before the library unfolds them: it has no limit of its
 * own. Every stream that deflate packed is unpacked once, up to the limit, and thrown away again.
 */
import { inflateSync } from 'node:zlib';
import { UnreadableArticleError } from '@onrecord/schema';

/** Throws UnreadableArticleError `too_large` when one part, or all of them, unfold too far. */
export function refuseBomb(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf(OPEN); at !== -1; at = file.indexOf(OPEN, at + OPEN.length)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const start = dataStart(file, at + OPEN.length);
    if (start === null) continue;
    const limit = isOther(file, at) ? MAX_STREAM_BYTES : MAX_DRAWING_BYTES;
    total += sizeOf(file, start, limit, name);
    if (total > MAX_ALL_BYTES) throw bomb(name, MAX_ALL_BYTES);
  }
}

/** Pictures, fonts and attached files: they are not looked at, or only for their letters. */
const MAX_STREAM_BYTES = 48 * 1024 * 1024;

/**
 * What draws a page is read step by step, a million steps in two seconds (2026-11). Maps of millions of lines have so much,
 * pages of words a thousandth of it.
 */
const MAX_DRAWING_BYTES = 16 * 1024 * 1024;

/** Unpacked pictures are counted, though they are never looked at: a magazine of 200 pages of pictures stays below. */
const MAX_ALL_BYTES = 1024 * 1024 * 1024;

/** A stream may be packed twice; more layers are a trick. */
const MAX_LAYERS = 3;

const OPEN = 'stream';

/** The fields before a stream are short; those of the object before it end with `endobj`. */
const FIELDS_BYTES = 1024;
const OTHER = /\/(?:CIDFontType0C|EmbeddedFile|Image|Length1|ObjStm|OpenType|Type1C|XRef)\b/;

function isOther(file: Buffer, at: number): boolean {
  const before = file.toString('latin1', Math.max(0, at - FIELDS_BYTES), at);
  return OTHER.test(before.slice(before.lastIndexOf('obj') + 1));
}

/** The keyword is followed by a line end; elsewhere it is a word among others. */
function dataStart(file: Buffer, at: number): number | null {
  if (file[at] === 0x0d) return file[at + 1] === 0x0a ? at + 2 : at + 1;
  return file[at] === 0x0a ? at + 1 : null;
}

/** How much comes out of the stream. */
function sizeOf(file: Buffer, start: number, limit: number, name: string): number {
  if (isDeflated(file, start)) return unfoldedSize(file.subarray(start), limit, name);
  const end = file.indexOf('endstream', start);
  const size = (end === -1 ? file.length : end) - start;
  if (size > limit) throw bomb(name, limit);
  return size;
}

/** The two bytes that open deflated data (RFC 1950): method 8, and a sum that is a multiple of 31. */
function isDeflated(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

function unfoldedSize(packed: Uint8Array, limit: number, name: string): number {
  let total = 0;
  let data = packed;
  for (let layer = 0; layer < MAX_LAYERS && isDeflated(data, 0); layer += 1) {
    const inner = inflate(data, limit, name);
    if (inner === null) return total;
    total += inner.length;
    data = inner;
  }
  return total;
}

/** What comes out; null when the data is damaged, which is left to the library to judge. */
function inflate(packed: Uint8Array, limit: number, name: string): Uint8Array | null {
  try {
    return inflateSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb(name, limit);
    return null;
  }
}

function bomb(name: string, limit: number): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `A part of the PDF unfolds to more than ${limit} bytes. Print the pages of the article to a new PDF and import that.`,
  );
}
