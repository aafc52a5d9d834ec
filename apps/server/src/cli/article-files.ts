/** From what was typed to files: folders are walked, and whatever is no file is named and never opened. */
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OnrecordError } from '@onrecord/schema';
import { ExtractionError } from '../ingest/extraction-error.ts';
import { withoutName } from '../ingest/refusal.ts';
import { resolveTyped } from './caller-folder.ts';
import { distinctNames } from './distinct-names.ts';

/** A file that may be an article. */
export interface ArticleFile {
  /** The absolute path. */
  path: string;
  /** As the caller would type it. */
  typed: string;
  /** Its place among all that was found, also among what was refused. */
  at: number;
  /** An address to fetch in place of a path. */
  url?: string;
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
    if (isAddress(path)) {
      if (!walk.seen.has(path))
        walk.files.push({ path, typed: path, name: path, url: path, at: placeIn(walk) });
      walk.seen.add(path);
      continue;
    }
    const absolute = resolveTyped(path);
    await visit(walk, { path: absolute, typed: path, name: basename(absolute), at: 0 }, true);
  }
  const named = distinctNames([...walk.files, ...walk.refused]);
  return {
    files: named.slice(0, walk.files.length),
    refused: named.slice(walk.files.length) as RefusedInput[],
  };
}

/** Whether something typed is an address of the web rather than a path. */
export function isAddress(typed: string): boolean {
  return /^https?:\/\//i.test(typed);
}

/** The refusal of a file that the system, an importer or the pipeline would not read. Throws what is no refusal. */
export function refusedInput(file: ArticleFile, error: unknown): RefusedInput {
  if (!(error instanceof OnrecordError || error instanceof ExtractionError)) throw error;
  return { ...file, code: error.code, message: withoutName(error.message, file.name) };
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
    else walk.files.push({ ...file, at: placeIn(walk) });
  } catch (error) {
    refuse(walk, file, systemReason(error));
  }
}

async function visitFolder(walk: Walk, folder: ArticleFile, isRoot: boolean): Promise<void> {
  const entries = (await readdir(folder.path)).filter((entry) => !entry.startsWith('.')).sort();
  for (const entry of entries) {
    const path = join(folder.path, entry);
    const name = isRoot ? entry : join(folder.name, entry);
    await visit(walk, { path, typed: join(folder.typed, entry), name, at: 0 }, false);
  }
}

function refuse(walk: Walk, file: ArticleFile, message: string): void {
  walk.refused.push({ ...file, at: placeIn(walk), code: 'unreadable', message });
}

function placeIn({ files, refused }: Walk): number {
  return files.length + refused.length;
}
