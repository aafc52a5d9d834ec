/** One open connection with the statements that were prepared on it. Everything below the store's door works on this. */
import type Database from 'better-sqlite3';
import { getTableColumns, getTableName, type InferSelectModel, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** An open database. */
export interface Engine {
  file: string;
  sqlite: Database.Database;
  db: BetterSQLite3Database;
  /** The statement of this name, built and prepared on first use. */
  prepared<T>(name: string, build: () => T): T;
}

/** A new row: every column but the row number, which the engine gives. */
export type NewRow<T extends SQLiteTable> = Omit<InferSelectModel<T>, 'row'>;

/** The engine around an open connection. */
export function engineOf(file: string, sqlite: Database.Database, db: BetterSQLite3Database): Engine {
  const statements = new Map<string, unknown>();
  return {
    file,
    sqlite,
    db,
    prepared<T>(name: string, build: () => T): T {
      const known = statements.get(name);
      if (known !== undefined) return known as T;
      const built = build();
      statements.set(name, built);
      return built;
    },
  };
}

/**
 * Inserts one row by a statement prepared once and answers with its row number.
 *
 * @remarks Many rows in one `.values([...])` would be parsed anew for each batch: 0.13 of the speed of the bare engine.
 */
export function insertRow<T extends SQLiteTable>(engine: Engine, table: T, row: NewRow<T>): number {
  const insert = engine.prepared(`insert ${getTableName(table)}`, () => {
    const columns = Object.keys(getTableColumns(table)).filter((column) => column !== 'row');
    const values = Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)]));
    return engine.db
      .insert(table as SQLiteTable)
      .values(values)
      .prepare();
  });
  return Number(insert.run(row).lastInsertRowid);
}

/** Runs `work` as one transaction that takes the write lock at once: all of it is stored, or nothing. */
export function inTransaction<T>(engine: Engine, work: () => T): T {
  return engine.sqlite.transaction(work).immediate();
}
