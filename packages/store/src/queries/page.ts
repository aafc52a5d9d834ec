/**
 * Pages by key: a page is a range of an index that begins at the cursor, whatever its place in the list. There is
 * no OFFSET, which grows with the place, and no join, under which the planner may leave the index.
 */
import { and, desc, getTableName, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Engine } from '../engine.ts';
import { StoreError } from '../errors.ts';
import type { Page, PageRequest } from '../store.ts';
import { type Condition, shapeOf, valuesOf } from './condition.ts';
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
    `page ${listing.name} ${shapeOf(listing.where)} ${after ? 'after' : ''} ${before ? 'before' : ''} ${backward}`,
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

/** Counts a list over an index. Exact; for lists without a counter, which a filter has made short. */
export function countRows(engine: Engine, table: SQLiteTable, where: readonly Condition[]): number {
  const statement = engine.prepared(`count ${getTableName(table)} ${shapeOf(where)}`, () =>
    engine.db
      .select({ count: sql<number>`count(*)` })
      .from(table)
      .where(and(...where.map((condition) => condition.sql)))
      .prepare(),
  );
  return statement.get(valuesOf(where))?.count ?? 0;
}

function build<T>(
  { db }: Engine,
  { table, keys, columns, where }: Listing<T>,
  bounds: { after: boolean; before: boolean; backward: boolean },
) {
  const keyColumns = Object.fromEntries(keys.map((key, at) => [`key${at}`, key]));
  const conditions = [
    ...where.map((condition) => condition.sql),
    ...(bounds.after ? [sql`${tuple(keys)} > ${placeholders('after', keys)}`] : []),
    ...(bounds.before ? [sql`${tuple(keys)} < ${placeholders('before', keys)}`] : []),
  ];
  return db
    .select({ ...columns, ...keyColumns })
    .from(table)
    .where(and(...conditions))
    .orderBy(...keys.map((key) => (bounds.backward ? desc(key) : sql`${key}`)))
    .limit(sql.placeholder('limit'))
    .prepare();
}

function tuple(keys: readonly SQLiteColumn[]): SQL {
  return sql`(${sql.join([...keys], sql`, `)})`;
}

function placeholders(bound: string, keys: readonly SQLiteColumn[]): SQL {
  return sql`(${sql.join(
    keys.map((_, at) => sql.placeholder(`${bound}${at}`)),
    sql`, `,
  )})`;
}

function named(bound: string, keys: readonly Key[] | null): Record<string, Key> {
  return Object.fromEntries((keys ?? []).map((key, at) => [`${bound}${at}`, key]));
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
