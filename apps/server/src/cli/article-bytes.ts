/** Reads one file within the limit, and never waits on what is no file: it may have become a pipe since it was found. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { UnreadableArticleError, type UnreadableCode } from '@onrecord/schema';
import { MAX_TEXT_BYTES } from '@onrecord/text';
import { type ArticleFile, notAFile, systemReason } from './article-files.ts';

/**
 * The bytes of the file.
 *
 * @throws UnreadableArticleError when it is no regular file, cannot be read, or is over the limit.
 */
export async function readArticleBytes(
  file: ArticleFile,
  maxBytes: number = MAX_TEXT_BYTES,
): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = await handle.stat();
    const reason = notAFile(found);
    if (reason) throw refused('unreadable', file, reason);
    if (found.size > maxBytes) throw tooLarge(file, found.size, maxBytes);
    return await readAll(handle, file, maxBytes);
  } catch (error) {
    if (error instanceof UnreadableArticleError) throw error;
    throw refused('unreadable', file, systemReason(error));
  } finally {
    await handle?.close();
  }
}

/** Reads to the end rather than to the size that was announced: files of /proc say 0, and a file may grow meanwhile. */
async function readAll(handle: FileHandle, file: ArticleFile, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of handle.createReadStream({ autoClose: false })) {
    pieces.push(piece);
    length += piece.length;
    if (length > maxBytes) throw tooLarge(file, length, maxBytes);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function tooLarge(file: ArticleFile, size: number, maxBytes: number): UnreadableArticleError {
  const reason = `the file has ${size} bytes or more, and one article may have ${maxBytes}. Split it into one file per article.`;
  return refused('too_large', file, reason);
}

function refused(code: UnreadableCode, file: ArticleFile, reason: string): UnreadableArticleError {
  return new UnreadableArticleError(code, file.name, reason);
}
