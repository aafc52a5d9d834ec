import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore, rebuildSqliteSearch, snapshotSqliteStore } from '../../src/index.ts';
import { faultsOf } from '../../src/testing/faults-of.ts';
import { generatedArticles, seeded } from '../../src/testing/generated-articles.ts';
import { exportLines, temporaryFile } from '../../src/testing/temporary-store.ts';
import { KILLS, run, TIME_LIMIT_MS } from './killed.ts';
import { generatedStory, twoLinkings } from './linkings.ts';
import { makeOlder, migrationNames } from './older-database.ts';

/** Enough that each piece of work takes some tens of milliseconds, and few enough for a short test. */
const ARTICLES = 24;
/** Within one or two pieces of work, wherever that may be. */
const LONGEST_MS = 120;

let folder: string;
const template = () => join(folder, 'template.db');
let before: string;

/** A closed database with a linked story. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-killed-'));
  const store = await openSqliteStore({ file: template() });
  await store.ensureStory(generatedStory);
  for (const batch of generatedArticles(ARTICLES)) await store.commitArticle(generatedStory.id, batch);
  await store.commitStory(twoLinkings(ARTICLES)[0]);
  before = await exportLines(store);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of it in a folder of its own. */
function copied(): string {
  const file = temporaryFile();
  mkdirSync(dirname(file));
  copyFileSync(template(), file);
  return file;
}

/** The export of a file that must be sound. */
async function soundExport(file: string): Promise<string> {
  const store = await openSqliteStore({ file });
  const lines = await exportLines(store);
  await store.close();
  expect(await faultsOf(file)).toEqual([]);
  return lines;
}

/** Kills the program again and again, each time after one to three dots, and looks at what it left. */
async function killAgain(
  name: string,
  args: readonly string[],
  seed: number,
  look: () => Promise<void>,
): Promise<void> {
  const pick = seeded(seed);
  for (let life = 0; life < KILLS; life++) {
    const death = { dots: 1 + pick(3), milliseconds: pick(LONGEST_MS) };
    expect(await run(name, args, death)).toBe(true);
    await look();
  }
}

/** The database that the program was at work on last. */
function lastOf(place: string): string {
  const numbers = readdirSync(place).flatMap((name) => /^(\d+)\.db$/.exec(name)?.[1] ?? []);
  return join(place, `${Math.max(...numbers.map(Number))}.db`);
}

describe(`what is killed ${KILLS} times`, () => {
  it(
    'while it links a story leaves it as it was linked before or after',
    async () => {
      const file = copied();
      const [merged, apart] = twoLinkings(ARTICLES);
      const store = await openSqliteStore({ file });
      await store.commitStory(apart);
      const states = new Set([before, await exportLines(store)]);
      await store.close();
      expect(states.size).toBe(2);
      const seen = new Set<string>();
      await killAgain('link', [file, String(ARTICLES)], 1, async () => {
        const lines = await soundExport(file);
        expect(states.has(lines)).toBe(true);
        seen.add(lines);
      });
      const again = await openSqliteStore({ file });
      await again.commitStory(apart);
      await again.commitStory(merged);
      expect(await exportLines(again)).toBe(before);
      await again.close();
    },
    TIME_LIMIT_MS,
  );

  it(
    'while it creates a database leaves one that opens',
    async () => {
      const place = join(dirname(temporaryFile()), 'new');
      mkdirSync(place, { recursive: true });
      await killAgain('create', [place], 2, async () => {
        const file = lastOf(place);
        expect(await soundExport(file)).toBe('');
        for (const name of readdirSync(place)) rmSync(join(place, name));
      });
    },
    TIME_LIMIT_MS,
  );

  it(
    'while it brings an older database with content up to date loses nothing of it',
    async () => {
      const older = join(dirname(copied()), 'older.db');
      // The first two migrations made the first released form; everything since then is to be done at once.
      makeOlder(template(), older, Math.min(2, migrationNames.length));
      const place = join(dirname(older), 'upgraded');
      mkdirSync(place);
      await killAgain('upgrade', [older, place], 3, async () => {
        const file = lastOf(place);
        expect(await soundExport(file)).toBe(before);
        for (const name of readdirSync(place)) rmSync(join(place, name));
      });
    },
    TIME_LIMIT_MS,
  );

  it(
    'while it makes the full-text index anew leaves the old one or the new one',
    async () => {
      const file = copied();
      const hits = async () => {
        const store = await openSqliteStore({ file });
        const { items } = await store.search('report', {}, { limit: 100 });
        await store.close();
        return items.map(({ item }) => item);
      };
      const found = await hits();
      expect(found.length).toBeGreaterThan(ARTICLES);
      await killAgain('rebuild-search', [file], 4, async () => {
        expect(await soundExport(file)).toBe(before);
        expect(await hits()).toEqual(found);
      });
      await rebuildSqliteSearch({ file });
      expect(await hits()).toEqual(found);
    },
    TIME_LIMIT_MS,
  );

  it(
    'while it writes a snapshot leaves a whole one or none, and nothing beside it in the end',
    async () => {
      const file = copied();
      const place = join(dirname(file), 'backup');
      mkdirSync(place);
      const to = join(place, 'snapshot.db');
      await killAgain('snapshot', [file, to], 5, async () => {
        if (existsSync(to)) expect(await faultsOf(to)).toEqual([]);
      });
      await snapshotSqliteStore({ file, to, force: true });
      expect(readdirSync(place)).toEqual(['snapshot.db']);
      const copy = await openSqliteStore({ file: to, readonly: true });
      expect(await exportLines(copy)).toBe(before);
      await copy.close();
      expect(await soundExport(file)).toBe(before);
    },
    TIME_LIMIT_MS,
  );
});
