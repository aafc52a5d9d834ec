/** Databases of generated archives: made once through the store's own door, then kept. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '@onrecord/store';
import Database from 'better-sqlite3';
import { archiveOf } from './archive.ts';

/** Where databases are kept; git ignores it. */
export const DATA_FOLDER = fileURLToPath(new URL('../../data/', import.meta.url));

/** A database of an archive. */
export interface ArchiveDatabase {
  file: string;
  articles: number;
  /** How fast it was made; null when it was there. */
  articlesPerSecond: number | null;
}

/**
 * The database of an archive of so many articles, made when it is not there. `ANALYZE` has run over it, as it does
 * sooner or later over any database that is used: statistics are what lets a planner choose wrongly.
 */
export async function archiveDatabase(
  articles: number,
  say: (line: string) => void = () => undefined,
  folder: string = DATA_FOLDER,
): Promise<ArchiveDatabase> {
  const file = join(folder, `archive-${articles}-${fingerprint()}.db`);
  if (existsSync(file)) return { file, articles, articlesPerSecond: null };
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.part`;
  for (const name of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) rmSync(name, { force: true });
  const articlesPerSecond = await fill(unfinished, articles, say);
  analyze(unfinished);
  renameSync(unfinished, file);
  return { file, articles, articlesPerSecond };
}

/** Answers with the articles of a second. */
async function fill(file: string, articles: number, say: (line: string) => void): Promise<number> {
  const store = await openSqliteStore({ file });
  const start = performance.now();
  const perSecond = (stored: number) => (stored * 1000) / (performance.now() - start);
  let stored = 0;
  let nextNote = 1;
  for (const { id, title, articles: written, linked } of archiveOf(articles)) {
    await store.ensureStory({ id, title });
    for (const { batch } of written) await store.commitArticle(id, batch);
    await store.commitStory(linked);
    stored += written.length;
    if (stored < (articles * nextNote) / 10) continue;
    say(`  ${stored} of ${articles} articles, ${Math.round(perSecond(stored))} a second`);
    nextNote += 1;
  }
  await store.close();
  return perSecond(stored);
}

function analyze(file: string): void {
  const sqlite = new Database(file);
  sqlite.exec('ANALYZE');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
}

/** Changes with what is generated and with the tables: a database of another generator or schema is never taken. */
function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify([...archiveOf(SAMPLE)]));
  for (const name of readdirSync(MIGRATIONS).sort()) {
    const migration = join(MIGRATIONS, name, 'migration.sql');
    if (existsSync(migration)) hash.update(readFileSync(migration));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Articles by which a generator is known. */
const SAMPLE = 40;

const MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.resolve('@onrecord/store')));
