/** Opens the database file: settings, the check that it is ours, and the migrations. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { type Engine, engineOf } from './engine.ts';
import { inWords, StoreError } from './errors.ts';
import { markFile, refuseForeignLog } from './file-mark.ts';

/** Where the database is and how it is opened. */
export interface ConnectionOptions {
  /** Created with its folder when it does not exist, unless `readonly`. */
  file: string;
  readonly?: boolean;
  /** The folder of migrations; by default the one beside this package's code. */
  migrations?: string;
  /** How long to wait for another writer, in milliseconds. */
  busyTimeout?: number;
  /** Called with every SQL statement that runs, values filled in: for tests and benchmarks that count them. */
  onStatement?: ((statement: string) => void) | undefined;
}

/** Marks a file as ours ("OnRe" in ASCII), so that another program's database is never migrated. */
export const APPLICATION_ID = 0x4f6e5265;

/** Long enough for any single article of another process, short enough that a person still waits for the message. */
const BUSY_TIMEOUT_MS = 5_000;

/** Reads go through the page cache of the system: 256 MiB hold a story archive's indexes without growing the heap. */
const MMAP_BYTES = 256 * 1024 * 1024;

/**
 * 2 GiB, the most that the engine is built for: readers jump all over the file, and what is mapped needs no call of the system.
 * Of 100,000 articles a page at a random cursor took 0.38 ms instead of 0.41. The system takes the memory back when it wants.
 */
const READER_MMAP_BYTES = 2_047 * 1024 * 1024;

/** 16 MiB of log before it is copied back: a quarter of the disk syncs of the default while articles stream in. */
const CHECKPOINT_PAGES = 4_000;

/** 16 MiB of pages, in KiB and negative as SQLite wants it. */
const CACHE_KIB = -16 * 1024;

/**
 * 64 MiB for the connection that all readers share: of an archive of 42,000 articles a page at a random cursor took 0.23 ms
 * with 16 MiB and 0.14 ms with 128.
 */
const READER_CACHE_KIB = -64 * 1024;

/** Two programs that create the same file at once collide in the first migration; the loser finds it done. */
const MIGRATION_TRIES = 3;

/** Opens the database, creates or upgrades it. Throws a StoreError that says why it cannot. */
export function connect(options: ConnectionOptions): Engine {
  const file = resolve(options.file);
  const readonly = options.readonly ?? false;
  if (!readonly) createFolder(file);
  // Before the engine sees it: merely closing the file again would write the log into it.
  refuseForeignLog(file);
  return inWords(file, () => {
    const sqlite = new Database(file, { readonly, fileMustExist: readonly, ...verboseOf(options) });
    try {
      return prepareDatabase(sqlite, file, options);
    } catch (error) {
      sqlite.close();
      throw error;
    }
  });
}

/** The folder of migrations beside this package's code. */
export function migrationsFolder(): string {
  return fileURLToPath(new URL('../migrations/', import.meta.url));
}

/** The names of all migrations, in no order. */
export function migrationsIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const known = names.filter((name) => existsSync(join(folder, name, 'migration.sql')));
  if (known.length > 0) return known;
  throw new StoreError(
    'unreadable',
    `${folder}: the store's migrations are not there. Install the package again, or name their folder.`,
  );
}

/** The names of those that the database has seen. */
export function appliedMigrations({ sqlite }: Engine): string[] {
  const table = sqlite.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get();
  return table ? (sqlite.prepare('select name from __drizzle_migrations').pluck().all() as string[]) : [];
}

function prepareDatabase(sqlite: Database.Database, file: string, options: ConnectionOptions): Engine {
  sqlite.pragma(`busy_timeout = ${options.busyTimeout ?? BUSY_TIMEOUT_MS}`);
  refuseForeign(sqlite, file);
  const engine = engineOf(file, sqlite, drizzle({ client: sqlite }));
  const folder = options.migrations ?? migrationsFolder();
  // Before anything is written: an older program leaves a newer file as it is.
  refuseNewer(engine, folder);
  if (!options.readonly) {
    // Before the first table, so that a program killed during the first migration still finds the file its own.
    markFile(sqlite, APPLICATION_ID);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  }
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma(`mmap_size = ${options.readonly ? READER_MMAP_BYTES : MMAP_BYTES}`);
  sqlite.pragma(`cache_size = ${options.readonly ? READER_CACHE_KIB : CACHE_KIB}`);
  bringUpToDate(engine, folder, options.readonly ?? false);
  return engine;
}

/** The driver reports each statement where it is asked to, and pays for it only then. */
function verboseOf({ onStatement }: ConnectionOptions): Database.Options {
  return onStatement ? { verbose: (statement) => onStatement(String(statement)) } : {};
}

function createFolder(file: string): void {
  const missing: string[] = [];
  for (let folder = dirname(file); !isFolder(folder); folder = dirname(folder)) missing.push(folder);
  try {
    // One by one: in a file system that takes no folders, such as /proc, the recursive call never ends.
    for (const folder of missing.reverse()) createUnlessThere(folder);
  } catch (error) {
    throw new StoreError(
      'unreadable',
      `${dirname(file)}: the folder for the database cannot be created. Choose a folder that you may write to.`,
      { cause: error },
    );
  }
}

/** Another program may have created it meanwhile. */
function createUnlessThere(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

/** No when it may not be looked at. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Reading the schema is also what finds out that a file is no database at all. */
function refuseForeign(sqlite: Database.Database, file: string): void {
  const tables = sqlite.prepare('select count(*) from sqlite_schema').pluck().get();
  const owner = sqlite.pragma('application_id', { simple: true });
  if (tables === 0 || owner === APPLICATION_ID) return;
  throw new StoreError(
    'not_a_database',
    `${file}: this is a database of another program. Name another file for Onrecord; this one is left as it is.`,
  );
}

function refuseNewer(engine: Engine, folder: string): void {
  const known = migrationsIn(folder);
  if (appliedMigrations(engine).every((name) => known.includes(name))) return;
  throw new StoreError(
    'newer_database',
    `${engine.file}: a newer Onrecord wrote this database. Update this program, or name another file.`,
  );
}

function bringUpToDate(engine: Engine, folder: string, readonly: boolean): void {
  const known = migrationsIn(folder);
  const applied = appliedMigrations(engine);
  if (applied.length === known.length) return;
  if (readonly)
    throw new StoreError(
      'older_database',
      `${engine.file}: this database is empty or of an older Onrecord. Open it once for writing to bring it up to date.`,
    );
  runMigrations(engine, folder, known.length);
}

function runMigrations(engine: Engine, folder: string, wanted: number): void {
  for (let left = MIGRATION_TRIES; ; left--) {
    try {
      migrate(engine.db, { migrationsFolder: folder });
      return;
    } catch (error) {
      if (appliedMigrations(engine).length === wanted) return;
      if (left === 1) throw error;
    }
  }
}
