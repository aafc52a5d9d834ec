/** Which database a command works on: --db, else ONRECORD_DB, else the one of the checkout. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteStore, type Store, StoreError } from '@onrecord/store';
import { resolveTyped } from './caller-folder.ts';
import { CommandError } from './exit-code.ts';

/** The root of the checkout, seen from `apps/server/dist/cli` and from `apps/server/src/cli` alike. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The file of the database that is used when nothing else is said. */
const DEFAULT_DATABASE = join(ROOT, 'data', 'onrecord.db');

/** The absolute path of the database file. */
export function databaseFile(option: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  const typed = option || env.ONRECORD_DB;
  return typed ? resolveTyped(typed, env) : DEFAULT_DATABASE;
}

/** Opens the database, and creates it with its folder when there is none. Throws a StoreError that says why it cannot. */
export function openDatabase(file: string): Promise<Store> {
  return openSqliteStore({ file });
}

/** Opens a database that must be there already, and changes nothing: it may be a snapshot, or lie where nobody may write. */
export async function openDatabaseToRead(file: string): Promise<Store> {
  await requireDatabase(file);
  try {
    return await openSqliteStore({ file, readonly: true });
  } catch (error) {
    // One of an older program has to be brought up to date before it can be read.
    if (error instanceof StoreError && error.code === 'older_database') return openDatabase(file);
    throw error;
  }
}

/** Opens a database that must be there already: a reader must not create an empty one. */
export async function openExistingDatabase(file: string): Promise<Store> {
  await requireDatabase(file);
  return openDatabase(file);
}

async function requireDatabase(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found)
    throw new CommandError(
      3,
      `There is no database at ${file}. Import articles first ("onrecord import PATH..."), or name another with --db.`,
    );
}
