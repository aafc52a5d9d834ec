/** Which rows the store wrote for which article, so that the same rows can be written without the store. */
import type Database from 'better-sqlite3';

/** A row as it stands in the database. */
export type Row = unknown[];

/** The rows of one table that belong to one transaction. */
export interface TableRows {
  table: string;
  columns: string[];
  rows: Row[];
}

/** The rows of a database by the article that brought them, in the order of `articleIds`; before all, those of no article. */
export function writtenRows(database: Database.Database, articleIds: readonly string[]): TableRows[][] {
  const order = new Map(articleIds.map((id, at) => [id, at + 1]));
  const ordinals = ordinalsOf(database, order);
  const parts: TableRows[][] = Array.from({ length: articleIds.length + 1 }, () => []);
  for (const { table, columns } of tablesOf(database))
    for (const [at, rows] of Map.groupBy(rowsOf(database, table, columns), (row) =>
      ordinals(table, columns, row),
    ))
      parts[at]?.push({ table, columns, rows });
  return parts;
}

/** Tables that hold something, parents before children, with their columns; the search tables with their row numbers. */
function tablesOf(database: Database.Database): { table: string; columns: string[] }[] {
  const names = database
    .prepare(
      `select name from pragma_table_list
       where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'`,
    )
    .pluck()
    .all() as string[];
  const first = ['stories', 'articles', 'actors', 'outlets'];
  const rank = (name: string) => (first.indexOf(name) + first.length + 1) % (first.length + 1);
  return names
    .sort((a, b) => rank(a) - rank(b))
    .map((table) => {
      const columns = database
        .prepare('select name from pragma_table_info(?)')
        .pluck()
        .all(table) as string[];
      return { table, columns: table.endsWith('_search') ? ['rowid', ...columns] : columns };
    });
}

function rowsOf(database: Database.Database, table: string, columns: readonly string[]): Row[] {
  return database
    .prepare(`select ${columns.join(', ')} from ${table}`)
    .raw()
    .all() as Row[];
}

/** The transaction of a row: that of its article, else that of the first article which names its actor or outlet. */
function ordinalsOf(database: Database.Database, order: ReadonlyMap<string, number>) {
  const pairs = (sql: string) => database.prepare(sql).raw().all() as [unknown, string][];
  const firstOf = (sql: string) => {
    const first = new Map<unknown, number>();
    for (const [key, articleId] of pairs(sql)) {
      const at = order.get(articleId) ?? 0;
      first.set(key, Math.min(first.get(key) ?? at, at));
    }
    return first;
  };
  const known: Record<string, ReadonlyMap<unknown, number>> = {
    article_id: order,
    attribution_row: firstOf('select row, article_id from attributions'),
    actor_id: firstOf('select actor_id, article_id from article_actors'),
    outlet_id: firstOf('select outlet_id, article_id from article_outlets'),
  };
  const keyOf: Record<string, [column: string, kind: string | ReadonlyMap<unknown, number>]> = {
    articles: ['id', 'article_id'],
    actors: ['id', 'actor_id'],
    outlets: ['id', 'outlet_id'],
    article_search: ['rowid', firstOf('select row, id from articles')],
    attribution_search: ['rowid', 'attribution_row'],
    actor_search: [
      'rowid',
      firstOf('select a.row, n.article_id from actors a join article_actors n on n.actor_id = a.id'),
    ],
  };
  return (table: string, columns: readonly string[], row: Row): number => {
    const column = Object.keys(known).find((name) => columns.includes(name)) ?? '';
    const [key, kind] = keyOf[table] ?? [column, column];
    const found = typeof kind === 'string' ? known[kind] : kind;
    return found?.get(row[columns.indexOf(key)]) ?? 0;
  };
}
