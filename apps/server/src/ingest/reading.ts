/** Reads files in a thread of their own, piece by piece, within limits of time and memory. */
import type { ImportedFile, ReadOptions } from '@onrecord/formats';
import type { ReadArticle, ReadPiece, ReadTasks } from './read-tasks.ts';
import { TaskThread } from './task-thread.ts';

export type { ReadArticle, ReadLink, ReadPiece } from './read-tasks.ts';

/** A file to read. */
export interface FileToRead extends ImportedFile {
  /** The giver does not use the bytes again: they are handed over to the thread without a copy, and are empty here then. */
  isGivenAway?: boolean;
}

/** A file that is being read. */
export interface OpenFile {
  /** Its pieces in their order. Throws an ExtractionError when the rest of the file cannot be read. */
  pieces(): AsyncGenerator<ReadPiece>;
  /** The bytes that an article was read from, until the next piece is asked for; those of links until the end. */
  original(article: ReadArticle): Promise<Uint8Array | null>;
  /** Gives up the rest of it and frees its memory. */
  end(): Promise<void>;
}

/** Reads files one at a time. */
export interface Reading {
  open(file: FileToRead, options?: ReadOptions): Promise<OpenFile>;
  /** Ends the thread. */
  close(): Promise<void>;
}

/** Opens a reading thread; it starts with the first call. */
export function openReading(limitMs: number = PIECE_LIMIT_MS): Reading {
  const thread = new TaskThread<ReadTasks>({
    program: 'read-worker',
    heapMib: HEAP_MIB,
    advice: 'Split it into smaller files.',
  });
  return {
    open: async ({ isGivenAway, ...file }, options = {}) => {
      const limits = { limitMs: limitMs + extraMs(file.bytes.length) };
      const transfer = isGivenAway && ownsBuffer(file.bytes) ? [file.bytes.buffer] : [];
      const number = await thread.ask('open', { file, options }, { ...limits, transfer });
      return {
        async *pieces() {
          for (;;) {
            const piece = await thread.ask('next', number, limits);
            if (!piece) return;
            yield piece;
          }
        },
        original: ({ original: { sha256 } }) => thread.ask('original', { number, sha256 }, limits),
        end: () => thread.ask('end', number, limits),
      };
    },
    close: () => thread.end(),
  };
}

/**
 * Longest time for one piece: no input may hold an import up for more than 10 s, and a page takes 50 ms, a document of hundreds
 * of pages a few seconds.
 */
const PIECE_LIMIT_MS = 8_000;

/** Files beyond this many bytes, which only archives and scanned documents have, get more time. */
const USUAL_BYTES = 8 * 1024 * 1024;

/** Unpacking and decoding reaches 5 MiB in this time on a slow machine. */
const EXTRA_MS_PER_MIB = 200;

/** Heap of the thread: with the bytes themselves and the rest of the program one input stays below 512 MiB. */
const HEAP_MIB = 256;

function extraMs(bytes: number): number {
  return (Math.max(0, bytes - USUAL_BYTES) / 1024 / 1024) * EXTRA_MS_PER_MIB;
}

/** Small buffers of Node are parts of a shared one, which must stay. */
function ownsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
}
