/**
 * Pages by key: a page is a range of an index that begins at the cursor, whatever its place in the list. There is
 * no OFFSET, which grows with the place, and no join, under which the planner may leave the index.
 */
import { and, desc, getTableName, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Engine } from '../engine.ts';
import { StoreError } from '../errors.ts';
import type { Page, PageRequest } from '../store.ts';
import { bound, type Condition, shapeOf, valuesOf } from './condition.ts';
import { decodeCursor, encodeCursor, type Key } from './cursor.ts';

/** A list in one order. */
export interface Listing<T> {
  /** List and order, such as `articles.newest`: part of its cursors. */
  name: string;
  table: SQLiteTable;
  /** All ascending; together unique. */
  keys: readonly SQLiteColumn[];
  /** What an item is made of. */
  columns: Record<string, SQLiteColumn | SQL>;
  where: readonly Condition[];
  /**
   * True where the conditions leave so few rows that all of them are read and sorted, so that a page does not walk an
   * index of everything for them.
   */
  isNarrow?: boolean;
  /** The index that holds the list in order, where the planner would take another one for a condition of every row. */
  index?: string;
  itemOf: (row: Record<string, unknown>) => T;
  total: () => number;
}

/** The most items of a page; more is refused, so that nobody mistakes a part for the whole. */
export const MAX_PAGE = 100;

/** Reads one page. Throws a StoreError for a limit outside of 1 to 100 and an InvalidCursorError for a forged cursor. */
export function readPage<T>(engine: Engine, listing: Listing<T>, page: PageRequest): Page<T> {
  const limit = checkLimit(page.limit);
  const after = keysOf(listing, page.after);
  const before = keysOf(listing, page.before);
  const backward = page.backward ?? false;
  const statement = engine.prepared(
    `page ${listing.name} ${shapeOf(listing.where)} ${listing.isNarrow} ${after ? 'after' : ''} ${before ? 'before' : ''} ${backward}`,
    () => build(engine, listing, { after: after !== null, before: before !== null, backward }),
  );
  const values = { ...valuesOf(listing.where), ...named('after', after), ...named('before', before) };
  const rows = statement.all({ ...values, limit: limit + 1 }) as Record<string, unknown>[];
  const more = rows.length > limit;
  const part = rows.slice(0, limit);
  if (backward) part.reverse();
  return {
    items: part.map((row) => ({
      cursor: encodeCursor(listing.name, keyValues(listing, row)),
      item: listing.itemOf(row),
    })),
    hasNext: backward ? before !== null : more || before !== null,
    hasPrevious: backward ? more || after !== null : after !== null,
    total: listing.total(),
  };
}

/** The limit itself. Throws a StoreError for one outside of 1 to 100. */
export function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_PAGE) return limit;
  throw new StoreError(
    'bad_page',
    `A page of ${limit} items cannot be read. Ask for 1 to ${MAX_PAGE} at a time.`,
  );
}

/**
 * How many rows of a list without a counter are counted; a total of so many means at least so many. Counting goes on
 * until then and no further, at 4 microseconds a row that has to be looked up.
 */
export const MOST_COUNTED = 10_000;

/** Counts a list without a counter, up to MOST_COUNTED. */
export function countRows(engine: Engine, table: SQLiteTable, where: readonly Condition[]): number {
  const statement = engine.prepared(`count ${getTableName(table)} ${shapeOf(where)}`, () => {
    const some = engine.db
      .select({ one: sql`1`.as('one') })
      .from(table)
      .where(and(...where.map((condition) => condition.sql)))
      .limit(MOST_COUNTED)
      .as('some');
    return engine.db.select({ count: sql<number>`count(*)` }).from(some).prepare();
  });
  return statement.get(valuesOf(where))?.count ?? 0;
}

function build<T>(
  { db }: Engine,
  { table, keys, columns, where, index, isNarrow = false }: Listing<T>,
  bounds: { after: boolean; before: boolean; backward: boolean },
) {
  const named = { ...columns, ...Object.fromEntries(keys.map((key, at) => [`key${at}`, key])) };
  // As SQL, since the query builder does not see through a table that is named with its index.
  const selected = Object.fromEntries(Object.entries(named).map(([name, column]) => [name, sql`${column}`]));
  // With a plus before them the keys enter no index, so that it is the conditions that do.
  const order = keys.map((key) => (isNarrow ? sql`+${key}` : sql`${key}`));
  const conditions = [
    ...where.map((condition) => condition.sql),
    ...(bounds.after ? [sql`${tuple(order)} > ${placeholders('after', keys)}`] : []),
    ...(bounds.before ? [sql`${tuple(order)} < ${placeholders('before', keys)}`] : []),
  ];
  return db
    .select(selected)
    .from(index ? sql`${table} indexed by ${sql.identifier(index)}` : table)
    .where(and(...conditions))
    .orderBy(...order.map((key) => (bounds.backward ? desc(key) : key)))
    .limit(sql.placeholder('limit'))
    .prepare();
}

function tuple(keys: readonly SQL[]): SQL {
  return sql`(${sql.join([...keys], sql`, `)})`;
}

function placeholders(side: string, keys: readonly SQLiteColumn[]): SQL {
  return sql`(${sql.join(
    keys.map((_, at) => bound(`${side}${at}`)),
    sql`, `,
  )})`;
}

function named(side: string, keys: readonly Key[] | null): Record<string, Key> {
  return Object.fromEntries((keys ?? []).map((key, at) => [`${side}${at}`, key]));
}

function keyValues<T>({ keys }: Listing<T>, row: Record<string, unknown>): Key[] {
  return keys.map((_, at) => row[`key${at}`] as Key);
}

function keysOf<T>({ name, keys }: Listing<T>, cursor: string | null | undefined): Key[] | null {
  if (cursor === null || cursor === undefined) return null;
  return decodeCursor(
    name,
    cursor,
    keys.map((key) => (key.dataType.startsWith('number') ? 'number' : 'string')),
  );
}
