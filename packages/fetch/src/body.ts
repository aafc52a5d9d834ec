/** Reads what a site sends, unpacked, and never more than was agreed, whatever a few packed bytes unfold to. */
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UnreachableError } from '@onrecord/schema';

/** How much to read. */
export interface BodyLimits {
  /** The address as the caller wrote it, for messages. */
  requested: string;
  /** Most bytes, packed and unpacked. */
  maxBytes: number;
  /** Whether to keep the first `maxBytes` of a longer body instead of refusing it. */
  cut: boolean;
}

/**
 * The packings that are asked for. Deflate is unpacked when it comes but never asked for: what sites mean by it differs, and
 * all that know it know gzip.
 */
export const ACCEPTED_ENCODINGS = 'gzip, br';

/**
 * The bytes of a body, unpacked.
 *
 * @throws UnreachableError `too_large` above the limit, `http_error` for a packing that is not known. Streams and unpackers
 * throw their own errors when the body breaks off or is packed wrongly.
 */
export async function readBody(
  body: Readable,
  encoding: string | null,
  limits: BodyLimits,
): Promise<Uint8Array> {
  const unpacker = unpackerOf(encoding, limits.requested);
  const kept: Uint8Array[] = [];
  const packed = capped(limits.maxBytes);
  const keep = keeping(kept, limits.maxBytes);
  try {
    await (unpacker ? pipeline(body, packed, unpacker, keep) : pipeline(body, packed, keep));
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    if (!limits.cut) throw tooLarge(limits);
  }
  return new Uint8Array(Buffer.concat(kept));
}

/** What is told when a file has, or says that it has, more bytes than it may. */
export function tooLarge({ requested, maxBytes }: BodyLimits): UnreachableError {
  return new UnreachableError(
    'too_large',
    requested,
    `The site sends more than the ${maxBytes} bytes that a file may have. Save the part that matters and import it.`,
  );
}

/** Ends a body at its limit. */
class LimitReached extends Error {}

const UNPACKERS = new Map<string, () => Transform>([
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
]);

function unpackerOf(encoding: string | null, requested: string): Transform | null {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return null;
  const create = UNPACKERS.get(name);
  if (create) return create();
  throw new UnreachableError(
    'http_error',
    requested,
    `The site packs its answer as "${name.slice(0, 40)}", which was not asked for. Save the page in a browser and import the file.`,
  );
}

function capped(maxBytes: number) {
  return async function* (chunks: AsyncIterable<Uint8Array>) {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > maxBytes) {
        yield chunk.subarray(0, chunk.length - (size - maxBytes));
        throw new LimitReached();
      }
      yield chunk;
    }
  };
}

function keeping(kept: Uint8Array[], maxBytes: number) {
  return async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of capped(maxBytes)(chunks)) kept.push(chunk);
  };
}
