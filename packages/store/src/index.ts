/** The store of records: one interface, and the engine behind it. */
export type { DoctorOptions } from './doctor/doctor.ts';
export { type CheckName, type CheckReport, doctorChecks, type Fault } from './doctor/fault.ts';
export { InvalidCursorError, StoreError, type StoreErrorCode } from './errors.ts';
export type { Snapshot, SnapshotOptions } from './snapshot/snapshot.ts';
export {
  examineSqliteStore,
  openSqliteStore,
  rebuildSqliteSearch,
  type SqliteStoreOptions,
  snapshotSqliteStore,
} from './sqlite.ts';
export type * from './store.ts';
export type { SearchRebuild } from './write/rebuild-search.ts';
