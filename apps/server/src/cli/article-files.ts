/** From what was typed to files: folders are walked, and whatever is no file is named and never opened. */
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OnrecordError } from '@onrecord/schema';
import { ExtractionError } from '../ingest/extraction-error.ts';
import { resolveTyped } from './caller-folder.ts';
import { distinctNames } from './distinct-names.ts';

/** A file that may be an article. */
export interface ArticleFile {
  /** The absolute path. */
  path: string;
  /** As the caller would type it. */
  typed: string;
  /** As records name it: inside the typed folder, or with what tells it apart. Where it lies is nobody's business. */
  name: string;
}

/** An input that is no article, with the reason. */
export interface RefusedInput extends ArticleFile {
  /** Tells the reasons apart for programs. */
  code: string;
  message: string;
}

/** What a list of paths leads to, each file once, in the order typed; inside a folder in the order of names. */
export interface FoundInputs {
  files: ArticleFile[];
  refused: RefusedInput[];
}

/**
 * Finds the files that the paths lead to. Folders are walked to their end through symbolic links, each folder once;
 * hidden files and folders inside of them are passed over. A path that leads nowhere is refused, never thrown.
 */
export async function findArticleFiles(typed: readonly string[]): Promise<FoundInputs> {
  const walk: Walk = { files: [], refused: [], seen: new Set() };
  for (const path of typed) {
    const absolute = resolveTyped(path);
    await visit(walk, { path: absolute, typed: path, name: basename(absolute) }, true);
  }
  const named = distinctNames([...walk.files, ...walk.refused]);
  return {
    files: named.slice(0, walk.files.length),
    refused: named.slice(walk.files.length) as RefusedInput[],
  };
}

/** The refusal of a file that the system, an importer or the pipeline would not read. Throws what is no refusal. */
export function refusedInput(file: ArticleFile, error: unknown): RefusedInput {
  if (!(error instanceof OnrecordError || error instanceof ExtractionError)) throw error;
  return { ...file, code: error.code, message: withoutName(error.message, file.name) };
}

/** Messages of importers begin with the name that they were given, and people know the file by what they typed. */
export function withoutName(message: string, name: string): string {
  return message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
}

/** Says what stands at a path where a file was expected; null for a regular file. */
export function notAFile(
  found: Pick<Stats, 'isFile' | 'isDirectory' | 'isFIFO' | 'isSocket'>,
): string | null {
  if (found.isFile()) return null;
  if (found.isDirectory()) return 'this is a folder, not a file.';
  const kind = found.isFIFO() ? 'a pipe' : found.isSocket() ? 'a socket' : 'a device';
  return `this is ${kind}, not a file, and was not opened. Save the article to a file and import that.`;
}

/** What the system's error means to the person who typed the path. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? `${message}.`;
}

interface Walk extends FoundInputs {
  /** Real paths of the files and folders that were visited: links may lead in circles. */
  seen: Set<string>;
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied. Change its permissions, or import a copy.',
  EISDIR: 'this is a folder, not a file.',
  ELOOP: 'its symbolic links lead in a circle.',
  EMFILE: 'too many files are open. Try again.',
  ENAMETOOLONG: 'the path is too long.',
  ENOENT: 'there is no such file. Check the path.',
  ENOSPC: 'the disk is full.',
  ENOTDIR: 'there is no such file. Check the path.',
  EPERM: 'permission denied. Change its permissions, or import a copy.',
};

async function visit(walk: Walk, file: ArticleFile, isRoot: boolean): Promise<void> {
  try {
    const [found, real] = await Promise.all([stat(file.path), realpath(file.path)]);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    if (found.isDirectory()) return await visitFolder(walk, file, isRoot);
    const reason = notAFile(found);
    if (reason) refuse(walk, file, reason);
    else walk.files.push(file);
  } catch (error) {
    refuse(walk, file, systemReason(error));
  }
}

async function visitFolder(walk: Walk, folder: ArticleFile, isRoot: boolean): Promise<void> {
  const entries = (await readdir(folder.path)).filter((entry) => !entry.startsWith('.')).sort();
  for (const entry of entries) {
    const path = join(folder.path, entry);
    const name = isRoot ? entry : join(folder.name, entry);
    await visit(walk, { path, typed: join(folder.typed, entry), name }, false);
  }
}

function refuse(walk: Walk, file: ArticleFile, message: string): void {
  walk.refused.push({ ...file, code: 'unreadable', message });
}
