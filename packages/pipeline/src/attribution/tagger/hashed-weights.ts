/**
 * Tables of small whole-number weights that a script has learned. Features are hashed straight into the table, so that no word
 * of the training texts is stored; a table is one byte a weight, written as base64.
 */

/** A table of weights; its length is a power of two. */
export type WeightTable = Int8Array;

/** The table written as base64 in a data file. Throws a RangeError when the length is no power of two. */
export function decodeWeights(base64: string): WeightTable {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (bytes.length === 0 || (bytes.length & (bytes.length - 1)) !== 0)
    throw new RangeError(
      `A weight table of ${bytes.length} bytes is damaged: make it again with its script.`,
    );
  return new Int8Array(bytes.buffer);
}

/** A 32-bit hash of `text`, begun at `seed` (FNV-1a over UTF-16 code units). */
export function hashText(text: string, seed: number): number {
  let hash = (seed ^ FNV_OFFSET) >>> 0;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, FNV_PRIME);
  }
  return hash >>> 0;
}

/** Two hashes as one; the order counts. */
export function mixHashes(first: number, second: number): number {
  let hash = Math.imul(first ^ (second + 0x9e3779b9), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35) >>> 0;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
