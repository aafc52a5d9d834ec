/**
 * Refuses a PDF whose compressed parts unfold to more than memory holds, before the library unfolds them: it has no limit of
 * its own. Every stream that deflate packed is unpacked once, up to the limit, and thrown away again.
 */
import { inflateSync } from 'node:zlib';
import { UnreadableArticleError } from '@onrecord/schema';

/** Throws UnreadableArticleError `too_large` when one part, or all of them, unfold too far. */
export function refuseBomb(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = dataStart(file, at + 6);
    if (start === null) continue;
    total += unfolded(file.subarray(start), name);
    if (total > MAX_ALL_BYTES) throw bomb(name, MAX_ALL_BYTES);
  }
}

/** A page of 20,000 drawn lines or a table of contents of 100,000 objects unpacks to a tenth of this. */
const MAX_STREAM_BYTES = 48 * 1024 * 1024;

/** Unpacked pictures are counted, though they are never looked at: a magazine of 200 pages of pictures stays below. */
const MAX_ALL_BYTES = 1024 * 1024 * 1024;

/** A stream may be packed twice; more layers are a trick. */
const MAX_LAYERS = 3;

function dataStart(file: Buffer, at: number): number | null {
  const start =
    file[at] === 0x0d ? (file[at + 1] === 0x0a ? at + 2 : at + 1) : file[at] === 0x0a ? at + 1 : null;
  return start !== null && isDeflated(file, start) ? start : null;
}

/** The two bytes that open deflated data (RFC 1950): method 8, and a sum that is a multiple of 31. */
function isDeflated(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

function unfolded(packed: Uint8Array, name: string): number {
  let total = 0;
  let data = packed;
  for (let layer = 0; layer < MAX_LAYERS && isDeflated(data, 0); layer += 1) {
    const inner = inflate(data, name);
    if (inner === null) return total;
    total += inner.length;
    data = inner;
  }
  return total;
}

/** What comes out; null when the data is damaged, which is left to the library to judge. */
function inflate(packed: Uint8Array, name: string): Uint8Array | null {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_STREAM_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb(name, MAX_STREAM_BYTES);
    return null;
  }
}

function bomb(name: string, limit: number): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `The PDF unfolds to more than ${limit} bytes. Print the pages of the article to a new PDF and import that.`,
  );
}
