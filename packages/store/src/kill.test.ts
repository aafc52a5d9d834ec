import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from './index.ts';
import type { Store } from './store.ts';
import { generatedArticles, generatedOriginal, seeded } from './testing/generated-articles.ts';
import { exportLines, temporaryFile, temporaryStore } from './testing/temporary-store.ts';

/** `pnpm test:long` kills more often. */
const KILLS = process.env.ONRECORD_LONG ? 100 : 20;
/** The first lives end while the database is created, at some millisecond after the start. */
const KILLS_AT_BIRTH = 5;
const LONGEST_BIRTH_MS = 260;
/** The other lives end some articles later, at some millisecond within the work on one. */
const MOST_ARTICLES_A_LIFE = 6;
const LONGEST_ARTICLE_MS = 5;
/** More than all lives together can store. */
const ARTICLES = 8 * KILLS;
const TIME_LIMIT_MS = process.env.ONRECORD_LONG ? 30 * 60_000 : 120_000;

const program = fileURLToPath(new URL('./testing/import-until-killed.ts', import.meta.url));

/** When a life ends: after so many articles, and so many milliseconds. */
interface Death {
  articles: number;
  milliseconds: number;
}

/** Runs the import until its death; to its end when there is none. Answers true when it was killed. */
async function importUntil(file: string, death: Death | null, known = 0): Promise<boolean> {
  const child = spawn(process.execPath, [program, file, String(ARTICLES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let left = death ? death.articles + (death.articles > 0 ? known : 0) : Number.POSITIVE_INFINITY;
  const kill = () => setTimeout(() => child.kill('SIGKILL'), death?.milliseconds);
  if (left === 0) kill();
  child.stdout.on('data', (dots: Buffer) => {
    if (left > 0 && left <= dots.length) kill();
    left = Math.max(0, left - dots.length);
  });
  const [code, signal] = await ended;
  if (!death) expect({ code, signal }).toEqual({ code: 0, signal: null });
  return signal === 'SIGKILL';
}

function integrityOf(file: string): unknown {
  const sqlite = new Database(file);
  try {
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    for (const table of ['article_search', 'attribution_search', 'actor_search'])
      sqlite.exec(`insert into ${table} (${table}) values ('integrity-check')`);
    return sqlite.pragma('integrity_check', { simple: true });
  } finally {
    sqlite.close();
  }
}

function originalsIn(file: string): unknown[] {
  const sqlite = new Database(file, { readonly: true });
  try {
    return sqlite.prepare('select sha256, size, packed from originals order by sha256').all();
  } finally {
    sqlite.close();
  }
}

/** Every stored article is the generated one, whole; answers with how many there are. */
async function wholeArticles(store: Store): Promise<number> {
  const wanted = new Map(generatedArticles(ARTICLES).map((batch) => [batch.article.id, batch]));
  const stored = await store.articleBatches('story:generated');
  for (const batch of stored) expect(batch).toEqual(wanted.get(batch.article.id));
  const [counts] = await store.storyCounts(['story:generated']);
  for (const batch of stored) {
    const original = generatedOriginal([...wanted.keys()].indexOf(batch.article.id));
    expect(await store.hasOriginal(original.sha256)).toBe(true);
  }
  const said = stored.flatMap(({ attributions }) => attributions);
  expect(counts).toMatchObject({ articles: stored.length, attributions: said.length });
  return stored.length;
}

describe('an import that is killed', () => {
  it(
    `leaves no half article in ${KILLS} kills, and a further run adds exactly what is missing`,
    async () => {
      const clean = temporaryFile();
      await importUntil(clean, null);
      const file = temporaryFile();
      const pick = seeded(20);
      let known = 0;
      let killed = 0;
      for (let life = 0; life < KILLS; life++) {
        const birth = life < KILLS_AT_BIRTH;
        const articles = birth ? 0 : 1 + pick(MOST_ARTICLES_A_LIFE);
        const milliseconds = pick(birth ? LONGEST_BIRTH_MS : LONGEST_ARTICLE_MS);
        killed += Number(await importUntil(file, { articles, milliseconds }, known));
        if (!existsSync(file)) continue;
        const store = await openSqliteStore({ file });
        const whole = await wholeArticles(store);
        expect(whole).toBeGreaterThanOrEqual(known);
        known = whole;
        await store.close();
        expect(integrityOf(file)).toBe('ok');
      }
      expect(killed).toBe(KILLS);
      expect(known).toBeLessThan(ARTICLES);
      await importUntil(file, null);
      const stores = [await temporaryStore(file), await temporaryStore(clean)] as const;
      expect(await wholeArticles(stores[0])).toBe(ARTICLES);
      expect(await exportLines(stores[0])).toBe(await exportLines(stores[1]));
      expect(originalsIn(file)).toEqual(originalsIn(clean));
      const counts = await stores[0].storyCounts(['story:generated']);
      expect(counts).toEqual(await stores[1].storyCounts(['story:generated']));
    },
    TIME_LIMIT_MS,
  );
});
