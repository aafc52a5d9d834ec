/**
 * What the reading thread does: it opens files and gives their pieces one by one as they are asked for, so that an archive of
 * thousands of articles never stands in memory as a whole. Original bytes stay here until somebody wants to keep them.
 */
import { createHash } from 'node:crypto';
import {
  type Imported,
  type ImportedArticle,
  type ImportedFile,
  type ImportedLink,
  type ImportedRecords,
  type ImportRefusal,
  type ReadOptions,
  readArticles,
} from '@onrecord/formats';
import type { Original } from '@onrecord/schema';

/** An article without the bytes of its original, which are only named. */
export type ReadArticle = Omit<ImportedArticle, 'original'> & { original: Original };

/** The page behind an item of a feed. */
export type ReadLink = Omit<ImportedLink, 'instead'> & { instead: ReadArticle | null };

/** What comes out of a file, piece by piece. */
export type ReadPiece =
  | { article: ReadArticle }
  | { link: ReadLink }
  | { records: ImportedRecords }
  | { refusal: ImportRefusal };

/** The tasks by name. A file is known by the number that `open` gave. */
export const readTasks = {
  open: async ({ file, options }: { file: ImportedFile; options: ReadOptions }): Promise<number> => {
    last += 1;
    opened.set(last, { pieces: readArticles(file, options), current: [], kept: [], digests: new WeakMap() });
    return last;
  },
  /** The next piece, or null after the last one. */
  next: async (number: number): Promise<ReadPiece | null> => {
    const file = opened.get(number);
    if (!file) return null;
    const { value, done } = await file.pieces.next();
    return done ? null : withoutBytes(file, value);
  },
  /** The bytes of an original of the last piece, or of any link so far; null when they are not here any more. */
  original: async ({ number, sha256 }: { number: number; sha256: string }): Promise<Uint8Array | null> => {
    const file = opened.get(number);
    const found = [...(file?.current ?? []), ...(file?.kept ?? [])].find((one) => one.sha256 === sha256);
    // Buffer has a slice of its own that shares memory, and memory of others cannot be handed over.
    return found ? new Uint8Array(found.bytes) : null;
  },
  end: async (number: number): Promise<void> => {
    const file = opened.get(number);
    opened.delete(number);
    await file?.pieces.return(undefined);
  },
};

/** The tasks as types. */
export type ReadTasks = typeof readTasks;

interface OpenedFile {
  pieces: AsyncGenerator<Imported>;
  /** Originals of the last piece. */
  current: KeptBytes[];
  /** Originals of links: whether they are wanted is only known when their pages were asked for. */
  kept: KeptBytes[];
  /** Many articles of one table share its bytes: they are digested once. */
  digests: WeakMap<Uint8Array, string>;
}

interface KeptBytes {
  sha256: string;
  bytes: Uint8Array;
}

const opened = new Map<number, OpenedFile>();
let last = 0;

function withoutBytes(file: OpenedFile, piece: Imported): ReadPiece {
  file.current = [];
  if ('article' in piece) return { article: named(file, piece.article, file.current) };
  if (!('link' in piece)) return piece;
  const { instead, ...link } = piece.link;
  return { link: { ...link, instead: instead && named(file, instead, file.kept) } };
}

function named(file: OpenedFile, { original, ...words }: ImportedArticle, keep: KeptBytes[]): ReadArticle {
  const { bytes, mediaType, format } = original;
  const sha256 = digestOf(file, bytes);
  if (!keep.some((one) => one.sha256 === sha256)) keep.push({ sha256, bytes });
  return { ...words, original: { sha256, mediaType, size: bytes.length, format } };
}

function digestOf({ digests }: OpenedFile, bytes: Uint8Array): string {
  const known = digests.get(bytes);
  if (known) return known;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  digests.set(bytes, sha256);
  return sha256;
}
