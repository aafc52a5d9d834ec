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

/** Runs `work` as one transaction that takes the write lock at once: all of it is stored, or nothing. */
export function inTransaction<T>(engine: Engine, work: () => T): T {
  return engine.sqlite.transaction(work).immediate();
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
