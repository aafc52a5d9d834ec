/** Copies a plain SQLite database into PostgreSQL. Arguments: file, connection string, statements for tables and indexes as JSON. */
import Database from 'better-sqlite3';
import pg from 'pg';

const [file = '', url = '', before = '[]', after = '[]'] = process.argv.slice(2);
const BATCH = 5_000;

/** Types of columns that are no text. */
const TYPES: Record<string, string> = { newest_key: 'bigint', start: 'int' };

const plain = new Database(file, { readonly: true });
const postgres = new pg.Client({ connectionString: url });
await postgres.connect();
for (const statement of JSON.parse(before) as string[]) await postgres.query(statement);
for (const table of ['actors', 'outlets', 'articles', 'attributions']) await copy(table);
for (const statement of JSON.parse(after) as string[]) await postgres.query(statement);
await postgres.query('vacuum analyze');
await postgres.end();

async function copy(table: string): Promise<void> {
  const columns = plain.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[];
  const arrays = columns.map((name, at) => `$${at + 1}::${TYPES[name] ?? 'text'}[]`).join(', ');
  const insert = `insert into ${table} (${columns.join(', ')}) select * from unnest(${arrays})`;
  let rows: unknown[][] = [];
  const flush = async () => {
    await postgres.query(
      insert,
      columns.map((_, at) => rows.map((row) => row[at])),
    );
    rows = [];
  };
  for (const row of plain.prepare(`select * from ${table}`).raw().iterate() as Iterable<unknown[]>) {
    rows.push(row);
    if (rows.length === BATCH) await flush();
  }
  if (rows.length > 0) await flush();
}
