/**
 * Cuts a stream into lines without holding more than one line: a bundle may be larger than memory.
 * Only LF ends a line, because JSON text may hold the Unicode line separators unescaped.
 */
import { InvalidBundleError } from './errors.ts';

/** Pieces of a file in their order: strings, or UTF-8 bytes cut anywhere. @public */
export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A line of a bundle. @public */
export interface NumberedLine {
  /** Counted from 1. */
  line: number;
  /** Without its end. */
  text: string;
}

/**
 * Longest line that is read, in UTF-16 code units. The largest article text (5 MiB) doubles when every character
 * needs an escape; its blocks and other fields stay far below the rest. Longer lines are an attack or no bundle.
 *
 * @public
 */
export const MAX_LINE_LENGTH = 32 * 1024 * 1024;

/**
 * The lines of the chunks, without their ends, a leading byte order mark and blank lines.
 *
 * @throws InvalidBundleError when a line is longer than `maxLength` or the bytes are not UTF-8.
 */
export async function* linesOf(chunks: Chunks, maxLength = MAX_LINE_LENGTH): AsyncGenerator<NumberedLine> {
  let pending: string[] = [];
  let length = 0;
  let line = 1;
  for await (const text of decoded(chunks, () => line)) {
    const pieces = text.split('\n');
    for (const [index, piece] of pieces.entries()) {
      length += piece.length;
      if (length > maxLength) throw tooLong(line, maxLength);
      pending.push(piece);
      if (index === pieces.length - 1) break;
      yield* unlessBlank(line, pending.join(''));
      pending = [];
      length = 0;
      line += 1;
    }
  }
  yield* unlessBlank(line, pending.join(''));
}

function* unlessBlank(line: number, text: string): Generator<NumberedLine> {
  if (text.trim() !== '') yield { line, text };
}

async function* decoded(chunks: Chunks, line: () => number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let isFirst = true;
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decodedChunk(decoder, chunk, line());
    if (text === '') continue;
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
  }
  decodedChunk(decoder, null, line());
}

/** The characters that the bytes complete; `null` is the end, where a character cut in half is an error. */
function decodedChunk(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | null,
  line: number,
): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new InvalidBundleError(
      line,
      'the bytes are not UTF-8. Save the bundle as UTF-8 and read it again.',
    );
  }
}

function tooLong(line: number, maxLength: number): InvalidBundleError {
  return new InvalidBundleError(
    line,
    `it has more than ${maxLength} characters. A bundle has one record a line: check that this file is one.`,
  );
}
