/**
 * User text never reaches the full-text engine as it is: it is cut into runs of letters and digits, and each run is
 * quoted, so that no operator, column filter or quotation mark of its grammar can be smuggled in.
 */
import { sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Condition } from './condition.ts';

/** The full-text tables. */
export type SearchTable = 'article_search' | 'attribution_search' | 'actor_search';

/** Longer input is cut off: nobody types more, and each token costs a walk through the index. */
const MAX_LENGTH = 500;
const MAX_TOKENS = 16;

/** A query in the engine's grammar in which all tokens must occur, the last as a prefix; null when there is no token. */
export function matchQuery(text: string): string | null {
  const tokens = text.slice(0, MAX_LENGTH).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).slice(0, MAX_TOKENS);
  if (words.length === 0) return null;
  return `${words.map((word) => `"${word}"`).join(' ')}*`;
}

/** Rows whose full text matches. Blank text is no condition; text without letters or digits matches nothing. */
export function matches(row: SQLiteColumn, table: SearchTable, text: string | null | undefined): Condition[] {
  if (text === null || text === undefined || text.trim() === '') return [];
  const query = matchQuery(text);
  if (query === null) return [{ shape: 'nothing', sql: sql`0`, values: {} }];
  const name = sql.identifier(table);
  const found = sql`(select rowid from ${name} where ${name} match ${sql.placeholder('text')})`;
  return [{ shape: `match ${table}`, sql: sql`${row} in ${found}`, values: { text: query } }];
}
