/** Writes a file so that it is there whole or not at all: beside its place first, then moved. */
import { constants } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemReason } from './article-files.ts';
import { CommandError } from './exit-code.ts';

/**
 * Writes the pieces to `path`. An existing file keeps its old content until the new one is complete; a pipe or a device is
 * written to directly.
 *
 * @throws CommandError when it cannot be written; nothing is left behind then.
 */
export async function writeOutputFile(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new CommandError(3, `${path} is a folder. Name a file in it with --out.`);
  if (found && !found.isFile()) return writeDirectly(path, pieces);
  const place = found ? await realpath(path) : path;
  const beside = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  try {
    await writeNew(beside, pieces);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw unwritable(path, error);
  }
}

async function writeNew(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await writePieces(handle, pieces);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeDirectly(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const handle = await open(path, constants.O_WRONLY);
  try {
    await writePieces(handle, pieces);
  } catch (error) {
    throw unwritable(path, error);
  } finally {
    await handle.close();
  }
}

/** A system call for each record would cost more than the record: pieces are gathered up to this many UTF-16 code units. */
const GATHERED = 1 << 20;

async function writePieces(handle: FileHandle, pieces: AsyncIterable<string>): Promise<void> {
  let gathered: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < GATHERED) continue;
    await handle.writeFile(gathered.join(''));
    gathered = [];
    length = 0;
  }
  await handle.writeFile(gathered.join(''));
}

function unwritable(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  const reason = isMissing ? 'there is no such folder. Create it first.' : systemReason(error);
  return new CommandError(3, `${path} cannot be written: ${reason} Nothing was left behind.`, {
    cause: error,
  });
}
