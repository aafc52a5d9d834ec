/** Makes databases as older programs left them: an older schema, with the content of today as far as it had a place then. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** The names of all migrations in their order. */
export const migrationNames = readdirSync(folder).sort();

/** Writes `older`: what a program that knew only the first `count` migrations would have made of the closed database `file`. */
export function makeOlder(file: string, older: string, count: number): void {
  const migrations = join(dirname(older), `first-${count}`);
  mkdirSync(migrations, { recursive: true });
  for (const name of migrationNames.slice(0, count))
    cpSync(join(folder, name), join(migrations, name), { recursive: true });
  const sqlite = new Database(older);
  sqlite.unsafeMode();
  sqlite.pragma(`application_id = ${applicationIdOf(file)}`);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('foreign_keys = OFF');
  migrate(drizzle({ client: sqlite }), { migrationsFolder: migrations });
  sqlite.prepare('attach ? as today').run(file);
  for (const table of tablesOf(sqlite)) copyRows(sqlite, table);
  sqlite.close();
}

function applicationIdOf(file: string): unknown {
  const sqlite = new Database(file, { readonly: true });
  const id = sqlite.pragma('application_id', { simple: true });
  sqlite.close();
  return id;
}

/** All but the insides of full-text tables, which follow from what is put into them. */
function tablesOf(sqlite: Database.Database): string[] {
  const tables = sqlite
    .prepare(
      "select name from main.sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\'",
    )
    .pluck()
    .all() as string[];
  return tables.filter((name) => !/_search_/.test(name) && !name.startsWith('sqlite_'));
}

function copyRows(sqlite: Database.Database, table: string): void {
  const columns = columnsOf(sqlite, 'main', table);
  const today = new Set(columnsOf(sqlite, 'today', table));
  const shared = [
    ...columns.filter((name) => today.has(name)),
    ...(table.endsWith('_search') ? ['rowid'] : []),
  ];
  const list = shared.map((name) => `"${name}"`).join(', ');
  sqlite.exec(`insert into main.${table} (${list}) select ${list} from today.${table}`);
}

function columnsOf(sqlite: Database.Database, schema: string, table: string): string[] {
  return sqlite
    .prepare(`select name from pragma_table_info('${table}', '${schema}')`)
    .pluck()
    .all() as string[];
}
