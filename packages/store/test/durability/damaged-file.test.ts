import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore, StoreError } from '../../src/index.ts';
import { faultsOf } from '../../src/testing/faults-of.ts';
import { generatedArticles, generatedOriginal, seeded } from '../../src/testing/generated-articles.ts';
import { exportLines, temporaryFile } from '../../src/testing/temporary-store.ts';
import { generatedStory, twoLinkings } from './linkings.ts';

const PAGE = 4096;
const ARTICLES = 12;
/** Bytes that are damaged together. */
const BURST = 16;
/** How many pages of each kind are damaged, and how many lengths the file is cut to. */
const TRIES = process.env.ONRECORD_LONG ? 40 : 4;

let folder: string;
let bytes: Buffer;
let clean: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-damaged-'));
  const file = join(folder, 'whole.db');
  const store = await openSqliteStore({ file });
  await store.ensureStory(generatedStory);
  for (const [at, batch] of generatedArticles(ARTICLES).entries())
    await store.commitArticle(generatedStory.id, batch, generatedOriginal(at));
  await store.commitStory(twoLinkings(ARTICLES)[1]);
  await store.commitStory(twoLinkings(ARTICLES)[0]);
  clean = await exportLines(store);
  await store.close();
  bytes = readFileSync(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The pages of the file by what they are for, as the engine's own table of them says. */
function pagesByKind(): Map<string, number[]> {
  const sqlite = new Database(join(folder, 'whole.db'), { readonly: true });
  const rows = sqlite
    .prepare(
      "select pageno, pagetype || case when name like '%_search%' then ' of full text' when name like 'sqlite_autoindex%' or name in (select name from sqlite_schema where type = 'index') then ' of an index' else ' of a table' end as kind from dbstat",
    )
    .all() as { pageno: number; kind: string }[];
  sqlite.close();
  const kinds = new Map([['the first', [1]]]);
  const known = new Set([1, ...rows.map(({ pageno }) => pageno)]);
  for (const { pageno, kind } of rows) if (pageno > 1) kinds.set(kind, [...(kinds.get(kind) ?? []), pageno]);
  const others = Array.from({ length: bytes.length / PAGE }, (_, at) => at + 1).filter(
    (page) => !known.has(page),
  );
  return others.length > 0 ? kinds.set('unused', others) : kinds;
}

/** Writes a damaged file; its folder goes when the test ends. */
function damaged(change: (copy: Buffer) => void): string {
  const file = temporaryFile();
  mkdirSync(dirname(file));
  const copy = Buffer.from(bytes);
  change(copy);
  writeFileSync(file, copy);
  return file;
}

/** What a reader gets: the export, or the words in which it is refused. Whatever else is thrown is a fault of the store. */
async function readAll(file: string): Promise<string | StoreError> {
  try {
    const store = await openSqliteStore({ file, readonly: true });
    try {
      await store.pageAttributions({}, 'newest', { limit: 50 });
      await store.search('report', {}, { limit: 20 });
      await store.entityMap(generatedStory.id);
      await store.articleBatches(generatedStory.id);
      for (let at = 0; at < ARTICLES; at++) await store.original(generatedOriginal(at).sha256);
      return await exportLines(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

/** What the doctor says: how many faults, or the words in which it refuses the file. */
async function diagnose(file: string): Promise<number | StoreError> {
  try {
    return (await faultsOf(file)).length;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

describe('a damaged file', () => {
  it('is refused in words or read, whichever page is damaged, and the doctor notices what reading does not', async () => {
    const pick = seeded(7);
    const kinds = pagesByKind();
    expect([...kinds.keys()].length).toBeGreaterThan(6);
    const unnoticed: string[] = [];
    for (const [kind, pages] of kinds)
      for (let life = 0; life < TRIES; life++) {
        const page = pages[pick(pages.length)] as number;
        const from = (page - 1) * PAGE + pick(PAGE - 64);
        const file = damaged((copy) => {
          // A burst, or the single bit of a worn cell, which may turn one letter into another.
          for (let at = from; at < from + (life % 2 === 0 ? BURST : 1); at++)
            copy[at] = (copy[at] as number) ^ (life % 2 === 0 ? 1 + pick(255) : 1 << pick(8));
        });
        const read = await readAll(file);
        const found = await diagnose(file);
        if (found === 0 && read !== clean) unnoticed.push(`${kind}, page ${page}, byte ${from % PAGE}`);
      }
    // A name or a title that stands in one place only is proven by nothing else; such damages are few.
    expect(unnoticed.length, unnoticed.join('\n')).toBeLessThanOrEqual((kinds.size * TRIES) / 50);
  });

  it('is refused in words or read, wherever it is cut off, and the doctor notices', async () => {
    const pick = seeded(8);
    for (let life = 0; life < 3 * TRIES; life++) {
      const length = life % 3 === 0 ? PAGE * pick(bytes.length / PAGE) : pick(bytes.length);
      const file = damaged(() => undefined);
      truncateSync(file, length);
      const read = await readAll(file);
      if (typeof read === 'string') expect(read).not.toBe(clean);
      expect(await diagnose(file), `cut to ${length} bytes`).not.toBe(0);
    }
  });

  it('is refused in words by a program that has it open while it is cut off', async () => {
    for (const readonly of [true, false]) {
      const file = damaged(() => undefined);
      const store = await openSqliteStore({ file, readonly });
      expect(await exportLines(store)).toBe(clean);
      truncateSync(file, PAGE * 20);
      await expect(exportLines(store)).rejects.toMatchObject({ code: 'damaged' });
      await expect(store.articleBatches(generatedStory.id)).rejects.toMatchObject({ code: 'damaged' });
      await store.close();
    }
  });

  it("that is empty, or holds another program's bytes, is named as what it is", async () => {
    const empty = damaged(() => undefined);
    truncateSync(empty, 0);
    expect(await diagnose(empty)).toMatchObject({ code: 'not_a_database' });
    const other = damaged((copy) => copy.fill('minutes of the harbour board. '));
    expect(await diagnose(other)).toMatchObject({ code: 'not_a_database' });
    expect(await readAll(other)).toMatchObject({ code: 'not_a_database' });
    copyFileSync(join(folder, 'whole.db'), other);
    expect(await diagnose(other)).toBe(0);
  });
});
