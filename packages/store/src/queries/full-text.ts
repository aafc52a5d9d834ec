/**
 * User text never reaches the full-text engine as it is: it is cut into runs of letters and digits, and each run is
 * quoted, so that no operator, column filter or quotation mark of its grammar can be smuggled in.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { actors, articles, attributions } from '../tables/index.ts';
import type { Condition } from './condition.ts';

/** The full-text tables. */
export type SearchTable = 'article_search' | 'attribution_search' | 'actor_search';

/** Longer input is cut off: nobody types more, and each token costs a walk through the index. */
const MAX_LENGTH = 500;
const MAX_TOKENS = 16;

/**
 * The shortest beginning of a word that is looked for: of one to three letters the engine would merge the matches of a
 * tenth of all words (0.2 s among 100,000 attributions), so these are looked for as whole words; there are fewer names.
 */
const SHORT_BEGINNING = /^\p{ASCII}{1,3}$/u;

/** A query in the engine's grammar in which all tokens must occur, the last also as a beginning unless `isWhole`; null without a token. */
export function matchQuery(text: string, table: SearchTable, isWhole = false): string | null {
  const tokens = text.slice(0, MAX_LENGTH).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).slice(0, MAX_TOKENS);
  if (words.length === 0) return null;
  const isShort = table !== 'actor_search' && SHORT_BEGINNING.test(words.at(-1) as string);
  const ending = isShort || isWhole ? '' : '*';
  return words.map((word) => `"${word}"`).join(' ') + ending;
}

/**
 * Of commoner words the newest 4,000 matches are listed: all of them are read and sorted for a page, at 6 microseconds each
 * and, in a file that is not in memory, 30; somebody who looks for one of so many needs another word.
 */
const MOST_MATCHES = 4_000;

/**
 * Rows whose full text matches. Blank text is no condition; text without letters or digits matches nothing. With a
 * `part`, a story or an article, matches are only looked for between its first and last row.
 */
export function matches(
  row: SQLiteColumn,
  table: SearchTable,
  text: string | null | undefined,
  [part]: readonly Condition[] = [],
): Condition[] {
  if (text === null || text === undefined || text.trim() === '') return [];
  const query = matchQuery(text, table);
  if (query === null) return [{ shape: 'nothing', sql: sql`0`, values: {} }];
  const name = sql.identifier(table);
  const range = part
    ? sql` and rowid >= ${end('min', row, table, part)} and rowid <= ${end('max', row, table, part)}`
    : sql``;
  const most = sql.raw(String(MOST_MATCHES));
  const found = sql`(select rowid from ${name} where ${name} match ${sql.placeholder('text')}${range} order by rowid desc limit ${most})`;
  return [
    {
      shape: `match ${table} ${part?.shape}`,
      sql: sql`${row} in ${found}`,
      values: { text: query, ...part?.values },
    },
  ];
}

/** The tables whose rows are searched. */
const searched: Record<SearchTable, SQLiteTable> = {
  article_search: articles,
  attribution_search: attributions,
  actor_search: actors,
};

/** The plus: asked for the smallest of a table's row numbers, the planner would walk the table for the first that fits. */
function end(which: 'min' | 'max', row: SQLiteColumn, table: SearchTable, part: Condition): SQL {
  return sql`(select ${sql.raw(which)}(+${row}) from ${searched[table]} where ${part.sql})`;
}
