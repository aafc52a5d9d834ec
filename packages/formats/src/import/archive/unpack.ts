/** Unpacks compressed bytes up to a limit: what a file says of its own size is never believed. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { UnreadableArticleError } from '@onrecord/schema';

/** How bytes were compressed, by the names of HTTP, and `deflate-raw` for entries of a zip. */
export type Compression = 'br' | 'deflate' | 'deflate-raw' | 'gzip' | 'zstd';

/** Largest archive in bytes: it is held in memory beside what is unpacked from it. */
export const MAX_ARCHIVE_BYTES: number = 128 * 1024 * 1024;

/** Largest file inside of an archive, unpacked: a scanned newspaper of a few hundred pages fits. */
export const MAX_ENTRY_BYTES: number = 64 * 1024 * 1024;

/**
 * The unpacked bytes of the file with the name.
 *
 * @throws UnreadableArticleError `too_large` when more than `maxBytes` come out, `unreadable` when the data is damaged or cut off.
 */
export function unpack(
  bytes: Uint8Array,
  compression: Compression,
  name: string,
  maxBytes: number = MAX_ENTRY_BYTES,
): Uint8Array {
  try {
    return DECODERS[compression](bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name, maxBytes);
    throw damaged(name, (error as Error).message, { cause: error });
  }
}

/** Whether the bytes are those of a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The refusal of a part that unfolds to more than one file may have. */
export function tooLarge(name: string, maxBytes: number): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `It unfolds to more than ${maxBytes} bytes. Unpack it yourself and import the articles in it one by one.`,
  );
}

/** The refusal of an archive or part whose bytes are not what they should be. */
export function damaged(name: string, what: string, options?: ErrorOptions): UnreadableArticleError {
  return new UnreadableArticleError(
    'unreadable',
    name,
    `The compressed data is damaged or cut off (${what}). Download or copy the file again.`,
    options,
  );
}

const DECODERS = {
  br: brotliDecompressSync,
  deflate: inflateSync,
  'deflate-raw': inflateRawSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
} satisfies Record<Compression, (bytes: Uint8Array, options: { maxOutputLength: number }) => Buffer>;
