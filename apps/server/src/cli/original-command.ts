/** `onrecord original`: the bytes that an article was read from, as they came. */
import { writeFile } from 'node:fs/promises';
import type { Original } from '@onrecord/schema';
import type { OriginalBytes, Store } from '@onrecord/store';
import type { Command } from 'commander';
import { systemReason } from './article-files.ts';
import { resolveTyped } from './caller-folder.ts';
import { databaseFile, openDatabaseToRead } from './database-file.ts';
import { CommandError, type ExitCode } from './exit-code.ts';
import { note, printBytes } from './output.ts';

/** Adds the command to the program. */
export function addOriginalCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('original')
    .summary('give back the file that an article was read from')
    .description(
      'Writes the bytes that an article was read from, exactly as they came: to a file with --out, else to standard output when that is no terminal.',
    )
    .argument('<sha256-or-article>', 'the SHA-256 of the bytes, or the id of an article')
    .option('--out <file>', 'write to this file, which must not exist yet ("-" is standard output)', '-')
    .option('--db <file>', 'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)')
    .addHelpText('after', EXAMPLES)
    .action(async (wanted: string, options: OriginalOptions) => {
      await writeOriginal(wanted, options);
      end(0);
    });
}

interface OriginalOptions {
  out: string;
  db?: string;
}

const EXAMPLES = `
Examples:
  $ pnpm onrecord original article:4f0c9a1be2d37758f1a6b3c2 --out page.html
  $ pnpm onrecord original article:4f0c9a1be2d37758f1a6b3c2 | sha256sum`;

async function writeOriginal(wanted: string, { out, db }: OriginalOptions): Promise<void> {
  if (out === '-' && process.stdout.isTTY)
    throw new CommandError(2, 'The bytes of a file do not belong on a terminal. Name a file with --out.');
  const store = await openDatabaseToRead(databaseFile(db));
  try {
    const original = await findOriginal(store, wanted);
    if (out === '-') return await printBytes(original.bytes);
    await writeNewFile(resolveTyped(out), original.bytes);
    note(`Written: ${out} (${original.size} bytes, ${original.mediaType})`);
  } finally {
    await store.close();
  }
}

async function findOriginal(store: Store, wanted: string): Promise<OriginalBytes> {
  const sha256 = /^[0-9a-f]{64}$/i.test(wanted)
    ? wanted.toLowerCase()
    : (await originalOf(store, wanted)).sha256;
  const original = await store.original(sha256);
  if (original) return original;
  throw new CommandError(
    3,
    `The bytes with the SHA-256 ${sha256} are not kept here. Articles that came in a bundle bring none: ask whoever made it.`,
  );
}

async function originalOf(store: Store, id: string): Promise<Original> {
  const [article] = await store.byIds('Article', [id]);
  if (!article)
    throw new CommandError(
      3,
      `There is no article ${id}. Give the id of an article, or 64 digits of a SHA-256.`,
    );
  const [text] = await store.byIds('TextVersion', [article.textId]);
  if (text?.original) return text.original;
  throw new CommandError(
    3,
    `${id} was stored without the file that it came in: it was given as text, or by an older Onrecord.`,
  );
}

/** Somebody else's bytes never take the place of a file that is there. */
async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const reason = isThere ? 'there is a file already. Name another one.' : systemReason(error);
    throw new CommandError(3, `${path} cannot be written: ${reason}`, { cause: error });
  }
}
