/** Conditions of a list: SQL with named values, and a name for its shape, so that each shape is prepared once. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** One condition and the values that its placeholders take. */
export interface Condition {
  /** Equal for conditions of equal SQL. */
  shape: string;
  sql: SQL;
  values: Record<string, unknown>;
}

/**
 * A value to be bound at each call. The plus keeps the planner from looking at it: after ANALYZE it would weigh every
 * single value against its samples, plan anew with each call (14 instead of 7 microseconds for a row by key), and now
 * and then leave the index that the list is written for (5 milliseconds instead of 7 microseconds for a page of one).
 */
export function bound(name: string): SQL {
  return sql`+${sql.placeholder(name)}`;
}

/** Whether an index may be entered by a condition, or whether it only sifts the rows that another one led to. */
export type Use = 'enter' | 'sift';

/** No condition when there is no value. */
export function equals(
  column: SQLiteColumn,
  value: string | null | undefined,
  use: Use = 'enter',
): Condition[] {
  if (value === null || value === undefined) return [];
  const name = `is_${column.name}`;
  const condition = sql`${used(column, use)} = ${bound(name)}`;
  return [{ shape: `${use} ${name}`, sql: condition, values: { [name]: value } }];
}

/** No condition when nothing is chosen; one choice is an equality, for which the index keeps the order. */
export function oneOf(
  column: SQLiteColumn,
  values: readonly string[] | null | undefined,
  use: Use = 'enter',
): Condition[] {
  if (!values || values.length === 0) return [];
  if (values.length === 1) return equals(column, values[0], use);
  const name = `in_${column.name}`;
  const list = sql`(select value from json_each(${sql.placeholder(name)}))`;
  return [
    {
      shape: `${use} ${name}`,
      sql: sql`${used(column, use)} in ${list}`,
      values: { [name]: JSON.stringify(values) },
    },
  ];
}

/** Whether the column must have a value; no condition when that does not matter. */
export function hasValue(
  column: SQLiteColumn,
  wanted: boolean | null | undefined,
  use: Use = 'enter',
): Condition[] {
  if (wanted === null || wanted === undefined) return [];
  const shape = `${use} ${wanted ? 'has' : 'lacks'}_${column.name}`;
  const tested = used(column, use);
  return [{ shape, sql: wanted ? sql`${tested} is not null` : sql`${tested} is null`, values: {} }];
}

/** With a plus before it a column enters no index. */
function used(column: SQLiteColumn, use: Use): SQL {
  return use === 'enter' ? sql`${column}` : sql`+${column}`;
}

/** Whether somebody is quoted at all: the key is minus the number of quotes. */
export function speaks(quotedKey: SQLiteColumn, use: Use): Condition[] {
  return always(`${use} speaks`, sql`${used(quotedKey, use)} < 0`);
}

/** A condition without values. */
export function always(shape: string, condition: SQL): Condition[] {
  return [{ shape, sql: condition, values: {} }];
}

/** The values of all conditions. */
export function valuesOf(conditions: readonly Condition[]): Record<string, unknown> {
  return Object.assign({}, ...conditions.map(({ values }) => values));
}

/** The name of all conditions together. */
export function shapeOf(conditions: readonly Condition[]): string {
  return conditions.map(({ shape }) => shape).join(' ');
}

/** What readers see of an assertion: the view where there is one. */
export function seen(table: { body: SQLiteColumn; view: SQLiteColumn }): SQL<string> {
  return sql<string>`coalesce(${table.view}, ${table.body})`;
}

/** The column of ids among those in the JSON list bound to `:ids`. */
export function amongIds(column: SQLiteColumn): SQL {
  return inArray(column, sql`(select value from json_each(${sql.placeholder('ids')}))`);
}
