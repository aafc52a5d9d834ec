import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqliteStore, type Store } from '../../src/index.ts';
import { faultsOf } from '../../src/testing/faults-of.ts';
import { generatedArticles, generatedOriginal, seeded } from '../../src/testing/generated-articles.ts';
import { exportLines, temporaryFile, temporaryStore } from '../../src/testing/temporary-store.ts';
import { KILLS, run, TIME_LIMIT_MS } from './killed.ts';

/** The first lives end while the database is created, at some millisecond after the start. */
const KILLS_AT_BIRTH = Math.ceil(KILLS / 5);
const LONGEST_BIRTH_MS = 260;
/** The other lives end some articles later, at some millisecond within the work on one. */
const MOST_ARTICLES_A_LIFE = 6;
const LONGEST_ARTICLE_MS = 5;
/** More than all lives together can store. */
const ARTICLES = 6 * KILLS;

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
  const places = [...wanted.keys()];
  const stored = await store.articleBatches('story:generated');
  for (const batch of stored) {
    expect(batch).toEqual(wanted.get(batch.article.id));
    const original = generatedOriginal(places.indexOf(batch.article.id));
    expect(await store.hasOriginal(original.sha256)).toBe(true);
  }
  return stored.length;
}

describe('an import that is killed', () => {
  it(
    `leaves no half article in ${KILLS} kills, and a further run adds exactly what is missing`,
    async () => {
      const clean = temporaryFile();
      await run('import', [clean, String(ARTICLES)]);
      const file = temporaryFile();
      const pick = seeded(20);
      let known = 0;
      for (let life = 0; life < KILLS; life++) {
        const birth = life < KILLS_AT_BIRTH;
        const dots = birth ? 0 : known + 1 + pick(MOST_ARTICLES_A_LIFE);
        const milliseconds = pick(birth ? LONGEST_BIRTH_MS : LONGEST_ARTICLE_MS);
        expect(await run('import', [file, String(ARTICLES)], { dots, milliseconds })).toBe(true);
        if (!existsSync(file)) continue;
        const store = await openSqliteStore({ file });
        const whole = await wholeArticles(store);
        expect(whole).toBeGreaterThanOrEqual(known);
        known = whole;
        await store.close();
        expect(await faultsOf(file)).toEqual([]);
      }
      expect(known).toBeLessThan(ARTICLES);
      await run('import', [file, String(ARTICLES)]);
      expect(await faultsOf(file)).toEqual([]);
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
