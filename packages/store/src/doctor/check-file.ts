/** What the engine itself can tell: whole pages, indexes that agree with tables, rows that point at rows, and the tables of this program. */
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Examination } from './examination.ts';
import { type Fault, faultOf } from './fault.ts';

/** A damaged file can have millions; so many show where the damage lies. */
const MOST_ENGINE_FAULTS = 1_000;

/** Looks at every page, every index and the inside of the full-text tables. */
export function* checkPages({ engine: { sqlite }, count }: Examination): Generator<Fault> {
  count('pages', sqlite.pragma('page_count', { simple: true }) as number);
  const rows = sqlite.prepare(`pragma integrity_check(${MOST_ENGINE_FAULTS})`).pluck().iterate();
  for (const said of rows as Iterable<string>) {
    if (said === 'ok') continue;
    const inSearch = /\b(article|attribution|actor)_search\b/.exec(said)?.[0];
    yield faultOf(inSearch ? 'search' : 'pages', inSearch ? `table ${inSearch}` : 'file', said);
  }
}

/** Looks for rows whose reference leads nowhere. */
export function* checkReferences({ engine: { sqlite }, count }: Examination): Generator<Fault> {
  count(
    'references',
    sqlite
      .prepare("select count(*) from sqlite_schema where sql like '%REFERENCES%'")
      .pluck()
      .get() as number,
  );
  const rows = sqlite.prepare('pragma foreign_key_check').iterate() as Iterable<Dangling>;
  for (const { table, rowid, parent } of rows)
    yield faultOf(
      'references',
      `table ${table}, row ${rowid}`,
      `it points at a row of ${parent} that is not there`,
    );
}

/** Compares the tables and indexes with those that the migrations make. */
export function* checkTables({ engine: { sqlite }, migrations, count }: Examination): Generator<Fault> {
  const found = objectsOf(sqlite);
  const wanted = definitionsOf(migrations);
  count('tables', wanted.size);
  for (const [name, sql] of wanted) {
    const here = found.get(name);
    if (here === undefined) yield faultOf('tables', name, 'it is not there');
    else if (here !== sql) yield faultOf('tables', name, `it is defined as ${here}, and should be ${sql}`);
  }
  for (const name of found.keys())
    if (!wanted.has(name)) yield faultOf('tables', name, 'this Onrecord knows nothing of it');
}

/** Every table and index that the migrations make, as `table articles`, with its SQL; null of one that a table brings itself. */
export function definitionsOf(migrations: string): Map<string, string> {
  const fresh = new Database(':memory:');
  try {
    migrate(drizzle({ client: fresh }), { migrationsFolder: migrations });
    return objectsOf(fresh);
  } finally {
    fresh.close();
  }
}

interface Dangling {
  table: string;
  rowid: number | null;
  parent: string;
}

/** Statistics of the planner come and go. */
function objectsOf(sqlite: Database.Database): Map<string, string> {
  const rows = sqlite
    .prepare(
      "select type || ' ' || name as name, sql from sqlite_schema where name not like 'sqlite_%' order by name",
    )
    .all() as { name: string; sql: string }[];
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}
