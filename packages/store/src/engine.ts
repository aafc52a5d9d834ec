/** One open connection with the statements that were prepared on it. Everything below the store's door works on this. */
import type Database from 'better-sqlite3';
import { and, eq, getTableColumns, getTableName, type InferSelectModel, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

/** An open database. */
export interface Engine {
  file: string;
  sqlite: Database.Database;
  db: BetterSQLite3Database;
  /** The statement of this name, built and prepared on first use; the names used longest ago are forgotten. */
  prepared<T>(name: string, build: () => T): T;
}

/**
 * Prepared statements that one connection keeps. Readers choose filters freely and each combination is a statement of
 * its own, so without an end a patient visitor could fill the memory; all reads of the dashboard together need 200.
 */
const MAX_STATEMENTS = 1_000;

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
      const wanted = known === undefined ? build() : (known as T);
      // Put in again, so that the first of the map is always the one that was used longest ago.
      statements.delete(name);
      statements.set(name, wanted);
      if (statements.size > MAX_STATEMENTS) statements.delete(statements.keys().next().value as string);
      return wanted;
    },
  };
}

/**
 * A statement of a read or write module: built and prepared on its first use with each connection.
 *
 * @example const byUrl = statement('articles by url', ({ db }) => db.select()...prepare());
 * byUrl(engine).all({ url });
 */
export function statement<T>(name: string, build: (engine: Engine) => T): (engine: Engine) => T {
  return (engine) => engine.prepared(name, () => build(engine));
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

/** Sets columns of the rows with this key, by a statement prepared once for these columns. */
export function setColumns<T extends SQLiteTable>(
  engine: Engine,
  table: T,
  key: Partial<InferSelectModel<T>>,
  values: Partial<InferSelectModel<T>>,
): void {
  updateStatement(engine, 'set', table, key, values).run(updateValues(key, values));
}

/** Adds to columns of the row with this key and answers with the row as it is then; undefined when there is none. */
export function addToColumns<T extends SQLiteTable>(
  engine: Engine,
  table: T,
  key: Partial<InferSelectModel<T>>,
  values: Partial<InferSelectModel<T>>,
): InferSelectModel<T> | undefined {
  const statement = updateStatement(engine, 'add', table, key, values);
  return statement.get(updateValues(key, values)) as InferSelectModel<T> | undefined;
}

/** How a transaction is stored. */
export interface TransactionOptions {
  /** On the disk itself before the call returns, so that even a power cut keeps it: for what a person decided. */
  durable?: boolean;
}

/** Runs `work` as one transaction that takes the write lock at once: all of it is stored, or nothing. */
export function inTransaction<T>(
  engine: Engine,
  work: () => T,
  { durable = false }: TransactionOptions = {},
): T {
  const { sqlite } = engine;
  const transaction = sqlite.transaction(work);
  if (!durable || sqlite.inTransaction) return transaction.immediate();
  // The engine takes this setting outside of transactions only. FULL syncs the log, and with it all commits before this one.
  sqlite.pragma('synchronous = FULL');
  try {
    return transaction.immediate();
  } finally {
    sqlite.pragma('synchronous = NORMAL');
  }
}

function updateStatement(
  engine: Engine,
  how: 'set' | 'add',
  table: SQLiteTable,
  key: object,
  values: object,
) {
  const keys = Object.keys(key);
  const names = Object.keys(values);
  return engine.prepared(`${how} ${getTableName(table)} ${keys} ${names}`, () => {
    const set = names.map((name) => {
      const value = sql.placeholder(`set_${name}`);
      return [name, how === 'add' ? sql`${columnOf(table, name)} + ${value}` : sql`${value}`];
    });
    const where = keys.map((name) => eq(columnOf(table, name), sql.placeholder(`key_${name}`)));
    return engine.db
      .update(table)
      .set(Object.fromEntries(set))
      .where(and(...where))
      .returning(how === 'add' ? getTableColumns(table) : { found: sql`1` })
      .prepare();
  });
}

function columnOf(table: SQLiteTable, name: string): SQLiteColumn {
  const column = (getTableColumns(table) as Record<string, SQLiteColumn>)[name];
  if (!column) throw new RangeError(`The table ${getTableName(table)} has no column "${name}".`);
  return column;
}

/** Values of raw SQL pass as they are, and the driver takes no booleans. */
function updateValues(key: object, values: object): Record<string, unknown> {
  const named = (prefix: string, part: object) =>
    Object.entries(part).map(([name, value]) => [
      `${prefix}_${name}`,
      typeof value === 'boolean' ? Number(value) : value,
    ]);
  return Object.fromEntries([...named('key', key), ...named('set', values)]);
}
