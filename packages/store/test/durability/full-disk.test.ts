import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore, rebuildSqliteSearch, type Store, snapshotSqliteStore } from '../../src/index.ts';
import { faultsOf } from '../../src/testing/faults-of.ts';
import { generatedArticles, generatedOriginal } from '../../src/testing/generated-articles.ts';
import { exportLines, temporaryStore } from '../../src/testing/temporary-store.ts';
import { generatedStory, twoLinkings } from './linkings.ts';
import { mountSmallDisk } from './small-disk.ts';

const MIB = 1024 * 1024;
const PAGE = 4096;
const ARTICLES = 12;
/** The disk is full at every k-th page that is written; `pnpm test:long` takes every page. */
const STEP = process.env.ONRECORD_LONG ? 1 : 24;

const disk = mountSmallDisk(8 * MIB);
afterEach(() => disk?.release());
afterAll(() => disk?.remove());

/** Imports and links as a program would; the first error ends it. Answers with how many articles it stored. */
async function importAll(store: Store): Promise<void> {
  await store.ensureStory(generatedStory);
  for (const [at, batch] of generatedArticles(ARTICLES).entries())
    await store.commitArticle(generatedStory.id, batch, generatedOriginal(at));
  await store.commitStory(twoLinkings(ARTICLES)[0]);
}

// In words, since whoever reads the report has to know what was not tried.
const title = disk
  ? 'a full disk'
  : 'a full disk (not tried: mounting a tmpfs needs an administrator on Linux)';

describe.skipIf(!disk)(title, () => {
  const small = disk as NonNullable<typeof disk>;
  let clean: string;
  let needed: number;

  beforeAll(async () => {
    const file = join(small.folder, 'clean', 'clean.db');
    const before = small.free();
    const store = await openSqliteStore({ file });
    await importAll(store);
    needed = before - small.free();
    clean = await exportLines(store);
    await store.close();
    rmSync(join(small.folder, 'clean'), { recursive: true });
  });

  it('at any page of an import is told with the file, leaves nothing half, and the import goes on afterwards', async () => {
    let refused = 0;
    for (let pages = 1; pages * PAGE < needed; pages += STEP) {
      const folder = join(small.folder, String(pages));
      const file = join(folder, 'onrecord.db');
      mkdirSync(folder);
      small.leave(pages * PAGE);
      const error = await importInto(file);
      if (error) {
        refused += 1;
        expect(error).toMatchObject({ code: expect.stringMatching(/^(disk_full|unreadable)$/) });
        expect(error.message).toContain(`${file}: `);
        expect(error.message).toMatch(
          /the disk is full; all earlier commits are kept|no space|cannot be opened/,
        );
      }
      small.release();
      const store = await openSqliteStore({ file });
      expect(isPartOf(await exportLines(store), clean)).toBe(true);
      await importAll(store);
      expect(await exportLines(store)).toBe(clean);
      await store.close();
      expect(await faultsOf(file)).toEqual([]);
      rmSync(folder, { recursive: true });
    }
    expect(refused).toBeGreaterThan(3);
  });

  it('while the full-text index is made anew leaves the old one', async () => {
    const file = join(small.folder, 'search', 'onrecord.db');
    const store = await temporaryStore(file);
    await importAll(store);
    await store.close();
    let refused = 0;
    for (let pages = 1; pages <= 40; pages += 3) {
      small.leave(pages * PAGE);
      const error = await rebuildSqliteSearch({ file }).catch((reason) => reason);
      if (error instanceof Error) {
        refused += 1;
        expect(error).toMatchObject({ code: 'disk_full', message: expect.stringContaining(`${file}: `) });
      }
      small.release();
      expect(await faultsOf(file)).toEqual([]);
    }
    expect(refused).toBeGreaterThan(1);
    await rebuildSqliteSearch({ file });
    expect(await faultsOf(file)).toEqual([]);
    rmSync(join(small.folder, 'search'), { recursive: true });
  });

  it('under a snapshot leaves nothing of it', async () => {
    const file = join(small.folder, 'source', 'onrecord.db');
    const store = await temporaryStore(file);
    await importAll(store);
    await store.close();
    const backup = join(small.folder, 'backup');
    mkdirSync(backup);
    for (const pages of [1, 8, 64]) {
      small.leave(pages * PAGE);
      await expect(snapshotSqliteStore({ file, to: join(backup, 'full.db') })).rejects.toThrow(
        /full\.db: the disk is full\. Nothing was left behind/,
      );
      expect(readdirSync(backup)).toEqual([]);
    }
    small.release();
    await snapshotSqliteStore({ file, to: join(backup, 'whole.db') });
    expect(await faultsOf(join(backup, 'whole.db'))).toEqual([]);
  });
});

async function importInto(file: string): Promise<(Error & { code?: string }) | null> {
  let store: Store | null = null;
  try {
    store = await openSqliteStore({ file });
    await importAll(store);
    return null;
  } catch (error) {
    return error as Error;
  } finally {
    await store?.close();
  }
}

/** Every article of the export is one of the whole export, as it stands there before linking changes what is said across articles. */
function isPartOf(lines: string, whole: string): boolean {
  const texts = (all: string) => all.split('\n').filter((line) => line.includes('"type":"TextVersion"'));
  const known = new Set(texts(whole));
  return texts(lines).every((line) => known.has(line));
}
