/** Reads one file within the limit of its format, and never waits on what is no file: it may have become a pipe since it was found. */
import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { HEAD_BYTES, importerOf } from '@onrecord/formats';
import { OnrecordError, UnreadableArticleError, type UnreadableCode } from '@onrecord/schema';
import { type ArticleFile, notAFile, systemReason } from './article-files.ts';

/**
 * The bytes of the file.
 *
 * @throws UnreadableArticleError when it is no regular file, cannot be read, is over the limit of its format or changes while it
 * is read; UnknownFormatError when no importer would read it.
 */
export async function readArticleBytes(file: ArticleFile): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = await handle.stat();
    const reason = notAFile(found);
    if (reason) throw refused('unreadable', file, reason);
    const maxBytes = await limitOf(handle, file);
    if (found.size > maxBytes) throw tooLarge(file, found.size, maxBytes);
    return found.size === 0 ? await readToEnd(handle, file, maxBytes) : await readWhole(handle, file, found);
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    throw refused('unreadable', file, systemReason(error));
  } finally {
    await handle?.close();
  }
}

/** By its first bytes and its name, so that a film that lies among articles is not read to its end. */
async function limitOf(handle: FileHandle, { name }: ArticleFile): Promise<number> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return importerOf({ name, bytes: buffer.subarray(0, bytesRead) }).maxBytes;
}

/** Half of a file that is still being written would be stored as if it were all: the file must be the same after the reading. */
async function readWhole(handle: FileHandle, file: ArticleFile, found: Stats): Promise<Uint8Array> {
  const bytes = new Uint8Array(found.size);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const after = await handle.stat();
  if (length < bytes.length || after.size !== found.size || after.mtimeMs !== found.mtimeMs)
    throw refused(
      'unstable',
      file,
      'the file changed while it was read. Import it again when nothing writes to it any more.',
    );
  return bytes;
}

/** Files of /proc say that they hold nothing. */
async function readToEnd(handle: FileHandle, file: ArticleFile, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of handle.createReadStream({ autoClose: false, start: 0 })) {
    pieces.push(piece);
    length += piece.length;
    if (length > maxBytes) throw tooLarge(file, length, maxBytes);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function tooLarge(file: ArticleFile, size: number, maxBytes: number): UnreadableArticleError {
  const reason = `the file has ${size} bytes or more, and one of its format may have ${maxBytes}. Split it into smaller files.`;
  return refused('too_large', file, reason);
}

function refused(code: UnreadableCode, file: ArticleFile, reason: string): UnreadableArticleError {
  return new UnreadableArticleError(code, file.name, reason);
}
