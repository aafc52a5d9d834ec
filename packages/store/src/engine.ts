/** One open connection with the statements that were prepared on it. Everything below the store's door works on this. */
import type Database from 'better-sqlite3';
import { getTableColumns, getTableName, type InferSelectModel } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

/** An open database. */
export interface Engine {
  file: string;
  sqlite: Database.Database;
  db: BetterSQLite3Database;
  /** The statement of this name, built and prepared on first use; the ones used longest ago are forgotten. */
  prepared<T>(name: unknown, build: () => T): T;
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
  const statements = new Map<unknown, unknown>();
  return {
    file,
    sqlite,
    db,
    prepared<T>(name: unknown, build: () => T): T {
      const known = statements.get(name);
      const wanted = known === undefined ? build() : (known as T);
      // Put in again, so that the first of the map is always the one that was used longest ago.
      statements.delete(name);
      statements.set(name, wanted);
      if (statements.size > MAX_STATEMENTS) statements.delete(statements.keys().next().value);
      return wanted;
    },
  };
}

/**
 * A statement of a read or write module: built and prepared on its first use with each connection.
 *
 * @example const byUrl = statement(({ db }) => db.select()...prepare());
 * byUrl(engine).all({ url });
 */
export function statement<T>(build: (engine: Engine) => T): (engine: Engine) => T {
  return (engine) => engine.prepared(build, () => build(engine));
}

/**
 * Inserts one row by a statement prepared once and answers with its row number.
 *
 * @remarks By hand out of the table's description: the query builder's prepared insert costs half as much again, and many
 * rows in one `.values([...])` are parsed anew for each batch.
 */
export function insertRow<T extends SQLiteTable>(engine: Engine, table: T, row: NewRow<T>): number {
  const { columns, insert } = engine.prepared(`insert ${getTableName(table)}`, () =>
    insertStatement(engine, table),
  );
  const values = row as Record<string, unknown>;
  return Number(insert.run(columns.map((column) => plain(values[column]))).lastInsertRowid);
}

/** Sets columns of the rows with this key, by a statement prepared once for these columns. */
export function setColumns<T extends SQLiteTable>(
  engine: Engine,
  table: T,
  key: Partial<InferSelectModel<T>>,
  values: Partial<InferSelectModel<T>>,
): void {
  const update = engine.prepared(
    `set ${getTableName(table)} ${Object.keys(key)} ${Object.keys(values)}`,
    () =>
      engine.sqlite.prepare(
        `update ${quoted(getTableName(table))} set ${columnsOf(table, values).join(' = ?, ')} = ? where ${columnsOf(table, key).join(' = ? and ')} = ?`,
      ),
  );
  update.run([...Object.values(values), ...Object.values(key)].map(plain));
}

/** Adds to columns of the row with this key; answers with some of its columns as they are then, undefined without a row. */
export function addToColumns<T extends SQLiteTable, C extends keyof InferSelectModel<T> & string>(
  engine: Engine,
  table: T,
  key: Partial<InferSelectModel<T>>,
  values: Partial<InferSelectModel<T>>,
  answer: readonly C[],
): Pick<InferSelectModel<T>, C> | undefined {
  const name = `add ${getTableName(table)} ${Object.keys(key)} ${Object.keys(values)} ${answer}`;
  const update = engine.prepared(name, () => {
    const sums = columnsOf(table, values).map((column) => `${column} = ${column} + ?`);
    const where = columnsOf(table, key).map((column) => `${column} = ?`);
    const answers = answer.map((column) => `${quoted(columnOf(table, column).name)} as ${quoted(column)}`);
    return engine.sqlite.prepare(
      `update ${quoted(getTableName(table))} set ${sums.join(', ')} where ${where.join(' and ')} returning ${answers.join(', ')}`,
    );
  });
  return update.get([...Object.values(values), ...Object.values(key)]) as
    | Pick<InferSelectModel<T>, C>
    | undefined;
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

function insertStatement({ sqlite }: Engine, table: SQLiteTable) {
  const columns = Object.keys(getTableColumns(table)).filter((column) => column !== 'row');
  const names = columns.map((column) => quoted(columnOf(table, column).name));
  const insert = sqlite.prepare(
    `insert into ${quoted(getTableName(table))} (${names.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  return { columns, insert };
}

function columnsOf(table: SQLiteTable, values: object): string[] {
  return Object.keys(values).map((name) => quoted(columnOf(table, name).name));
}

function quoted(name: string): string {
  return `"${name}"`;
}

/** The driver takes no booleans. */
function plain(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}

function columnOf(table: SQLiteTable, name: string): SQLiteColumn {
  const column = (getTableColumns(table) as Record<string, SQLiteColumn>)[name];
  if (!column) throw new RangeError(`The table ${getTableName(table)} has no column "${name}".`);
  return column;
}
