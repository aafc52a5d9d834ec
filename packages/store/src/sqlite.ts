/** Opens a store on SQLite. The native driver is loaded only after the check that this Node can run it. */
import type { DoctorOptions } from './doctor/doctor.ts';
import type { CheckReport, Fault } from './doctor/fault.ts';
import { inWords, StoreError } from './errors.ts';
import type { Snapshot, SnapshotOptions } from './snapshot/snapshot.ts';
import type { Store } from './store.ts';
import type { SearchRebuild } from './write/rebuild-search.ts';

/** Where the store is and how it is opened. */
export interface SqliteStoreOptions {
  /** The database file; created with its folder unless `readonly`. */
  file: string;
  readonly?: boolean;
  /** The folder of migrations; by default the one of this package. */
  migrations?: string;
  /** How long to wait for another writer, in milliseconds; 5,000 by default. */
  busyTimeout?: number;
  /** Called with every SQL statement that runs, values filled in: for tests and benchmarks that count them. */
  onStatement?: ((statement: string) => void) | undefined;
}

/** The oldest Node that everything in the server's tree runs on; on Node 20 the driver ends the process without a word. */
const NODE = { major: 22, minor: 15 };

/**
 * Opens the store, creating or upgrading the database where needed.
 *
 * @throws StoreError `old_node`, `not_a_database`, `newer_database`, `older_database` (when `readonly`), `unreadable`.
 * @example const store = await openSqliteStore({ file: 'data/onrecord.db' });
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  requireNode(process.versions.node);
  const { sqliteStore } = await import('./sqlite-store.ts');
  return sqliteStore(options);
}

/**
 * Yields every fault of a database file as it is found, and at the end answers with a report for each check. It changes nothing.
 *
 * @throws StoreError `old_node`, `not_a_database`, `newer_database`, `older_database`, `unreadable`: when there is nothing to examine.
 */
export async function* examineSqliteStore(options: DoctorOptions): AsyncGenerator<Fault, CheckReport[]> {
  requireNode(process.versions.node);
  const { examineStore } = await import('./doctor/doctor.ts');
  return yield* examineStore(options);
}

/**
 * Writes one state of the database into a new file that opens for reading anywhere, also on a disk that cannot be written. The
 * file is there whole or not at all. It blocks the thread until it is done.
 *
 * @throws StoreError `old_node`, `conflict` when the file is there already, `disk_full`, `damaged`, `not_a_database`, `unreadable`.
 */
export async function snapshotSqliteStore(options: SnapshotOptions): Promise<Snapshot> {
  requireNode(process.versions.node);
  const { writeSnapshot } = await import('./snapshot/snapshot.ts');
  return writeSnapshot(options);
}

/** Makes the full-text index of a database anew, in one transaction. Throws a StoreError when it cannot be opened or written. */
export async function rebuildSqliteSearch(options: SqliteStoreOptions): Promise<SearchRebuild> {
  requireNode(process.versions.node);
  const [{ connect, migrationsFolder }, { rebuildSearch }] = await Promise.all([
    import('./connection.ts'),
    import('./write/rebuild-search.ts'),
  ]);
  const engine = connect(options);
  try {
    return inWords(engine.file, () => rebuildSearch(engine, options.migrations ?? migrationsFolder()));
  } finally {
    engine.sqlite.close();
  }
}

/** Throws a StoreError when this version of Node is too old. */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NODE.major || (major === NODE.major && minor >= NODE.minor)) return;
  throw new StoreError(
    'old_node',
    `Node ${version} cannot run the database driver. Use Node ${NODE.major}.${NODE.minor} or newer.`,
  );
}
