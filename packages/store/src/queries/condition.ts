/** Conditions of a list: SQL with named values, and a name for its shape, so that each shape is prepared once. */
import { eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** One condition and the values that its placeholders take. */
export interface Condition {
  /** Equal for conditions of equal SQL. */
  shape: string;
  sql: SQL;
  values: Record<string, unknown>;
}

/** No condition when there is no value. */
export function equals(column: SQLiteColumn, value: string | null | undefined): Condition[] {
  if (value === null || value === undefined) return [];
  const name = `is_${column.name}`;
  return [{ shape: name, sql: eq(column, sql.placeholder(name)), values: { [name]: value } }];
}

/** No condition when nothing is chosen; one choice is an equality, for which the index keeps the order. */
export function oneOf(column: SQLiteColumn, values: readonly string[] | null | undefined): Condition[] {
  if (!values || values.length === 0) return [];
  if (values.length === 1) return equals(column, values[0]);
  const name = `in_${column.name}`;
  const list = sql`(select value from json_each(${sql.placeholder(name)}))`;
  return [{ shape: name, sql: sql`${column} in ${list}`, values: { [name]: JSON.stringify(values) } }];
}

/** Whether the column must have a value; no condition when that does not matter. */
export function hasValue(column: SQLiteColumn, wanted: boolean | null | undefined): Condition[] {
  if (wanted === null || wanted === undefined) return [];
  const shape = `${wanted ? 'has' : 'lacks'}_${column.name}`;
  return [{ shape, sql: wanted ? isNotNull(column) : isNull(column), values: {} }];
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
