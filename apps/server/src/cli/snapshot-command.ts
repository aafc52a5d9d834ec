/** `onrecord snapshot`: the whole database in one file, for a backup or to be read elsewhere. */
import { stat } from 'node:fs/promises';
import { snapshotSqliteStore } from '@onrecord/store';
import type { Command } from 'commander';
import { resolveTyped } from './caller-folder.ts';
import { databaseFile } from './database-file.ts';
import { CommandError, type ExitCode } from './exit-code.ts';
import { note } from './output.ts';

/** Adds the command to the program. */
export function addSnapshotCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('snapshot')
    .summary('write the whole database to one new file')
    .description(
      'Writes one state of the database to a new file, while a server may go on writing. The file needs no log beside it, so that it opens on a disk that cannot be written. It is there whole or not at all.',
    )
    .argument('<file>', 'the new file')
    .option('--force', 'replace a file that is there')
    .option(
      '--with-tokens',
      'keep tokens and sessions (default: leave them out, so that the file opens no door)',
    )
    .option('--db <file>', 'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)')
    .addHelpText('after', EXAMPLES)
    .action(async (to: string, options: SnapshotCommandOptions) => {
      await write(to, options);
      end(0);
    });
}

interface SnapshotCommandOptions {
  force?: boolean;
  withTokens?: boolean;
  db?: string;
}

const EXAMPLES = `
Examples:
  $ pnpm onrecord snapshot backup/monday.db
  $ pnpm onrecord snapshot backup/latest.db --force --with-tokens
  $ pnpm onrecord doctor --db backup/monday.db`;

async function write(to: string, { force, withTokens, db }: SnapshotCommandOptions): Promise<void> {
  const file = databaseFile(db);
  if (!(await stat(file).catch(() => null)))
    throw new CommandError(3, `There is no database at ${file}. Name another with --db.`);
  const { size } = await snapshotSqliteStore({ file, to: resolveTyped(to), force, withTokens });
  note(`Written: ${to} (${size} bytes)${withTokens ? '' : ', without tokens and sessions'}`);
}
