/** Storing articles, against the bare engine that writes the same rows in the same transactions. */
import { join } from 'node:path';
import { openSqliteStore, type Store } from '@onrecord/store';
import Database from 'better-sqlite3';
import { archiveOf, type GeneratedStory } from '../archive/archive.ts';
import { inTemporaryFolder } from '../archive/temporary-folder.ts';
import type { Benchmark } from '../benchmark.ts';
import { type TableRows, writtenRows } from '../measure/written-rows.ts';

/** Twenty stories: enough that indexes have depth, few enough for several rounds. */
const ARTICLES = 400;

const PROMISED = 0.5;

export const bulkInsert: Benchmark = {
  name: 'bulk-insert',
  title: 'Storing articles',
  method: `\`commitArticle\` for ${ARTICLES} articles into a new database, against better-sqlite3 that inserts the very same rows, full text included, by prepared statements into the same tables and indexes, one transaction for each article. The bare engine checks nothing, resolves nobody and writes each counter once. The ratio is its processor time divided by the store's.`,
  run: (settings) =>
    inTemporaryFolder(async (folder) => {
      const stories = [...archiveOf(ARTICLES)];
      let storeCpu = Number.POSITIVE_INFINITY;
      let bareCpu = Number.POSITIVE_INFINITY;
      for (let round = 0; round <= settings.rounds; round++) {
        const file = join(folder, `store-${round}.db`);
        const store = await openSqliteStore({ file });
        const stored = await cpuOf(() => storeAll(store, stories));
        const parts = readParts(file, stories);
        const bareFile = join(folder, `bare-${round}.db`);
        const bare = await emptyDatabase(bareFile);
        const inserted = await cpuOf(async () => insertAll(bare, parts));
        requireSame(file, bareFile);
        if (round === 0) continue;
        storeCpu = Math.min(storeCpu, stored);
        bareCpu = Math.min(bareCpu, inserted);
      }
      const ratio = bareCpu / storeCpu;
      return {
        tables: [
          {
            columns: ['who', 'CPU ms for each article', 'x bare'],
            rows: [
              ['better-sqlite3, prepared', bareCpu / ARTICLES, 1],
              ['Onrecord, commitArticle', storeCpu / ARTICLES, ratio],
            ],
          },
        ],
        promises: [{ what: 'bulk insert', value: ratio, unit: 'x bare better-sqlite3', atLeast: PROMISED }],
        notes: [],
      };
    }),
};

/** Milliseconds of processor time. */
async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function storeAll(store: Store, stories: readonly GeneratedStory[]): Promise<void> {
  for (const { id, title, articles } of stories) {
    await store.ensureStory({ id, title });
    for (const { batch } of articles) await store.commitArticle(id, batch);
  }
  await store.close();
}

function readParts(file: string, stories: readonly GeneratedStory[]): TableRows[][] {
  const database = new Database(file, { readonly: true });
  const ids = stories.flatMap(({ articles }) => articles.map(({ batch }) => batch.article.id));
  const parts = writtenRows(database, ids);
  database.close();
  return parts;
}

/** The tables and indexes of the product, with the settings of its connection. */
async function emptyDatabase(file: string): Promise<Database.Database> {
  const store = await openSqliteStore({ file });
  await store.close();
  const database = new Database(file);
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('cache_size = -16384');
  database.exec('delete from counters');
  return database;
}

function insertAll(database: Database.Database, parts: readonly TableRows[][]): void {
  const inserts = new Map<string, Database.Statement>();
  const insertOf = ({ table, columns }: TableRows) => {
    const known = inserts.get(table);
    if (known) return known;
    const values = columns.map(() => '?').join(', ');
    const made = database.prepare(`insert into ${table} (${columns.join(', ')}) values (${values})`);
    inserts.set(table, made);
    return made;
  };
  const insertPart = database.transaction((part: readonly TableRows[]) => {
    for (const rows of part) for (const row of rows.rows) insertOf(rows).run(...row);
  });
  for (const part of parts) insertPart.immediate(part);
  database.close();
}

/** Both must hold the same, or the comparison would flatter one of them. */
function requireSame(storeFile: string, bareFile: string): void {
  const [stored, bare] = [storeFile, bareFile].map((file) => new Database(file, { readonly: true }));
  for (const table of COMPARED) {
    const [expected, found] = [stored, bare].map((database) =>
      database?.prepare(`select count(*) from ${table}`).pluck().get(),
    );
    if (found !== expected)
      throw new Error(`${table}: the store wrote ${expected} rows, the bare engine ${found}.`);
  }
  stored?.close();
  bare?.close();
}

const COMPARED = ['articles', 'attributions', 'mentions', 'actors', 'story_actors', 'attribution_search'];
