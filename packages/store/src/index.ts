/** The store of records: one interface, and the engine behind it. */
export { InvalidCursorError, StoreError, type StoreErrorCode } from './errors.ts';
export { openSqliteStore, type SqliteStoreOptions } from './sqlite.ts';
export type * from './store.ts';
