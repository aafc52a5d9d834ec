import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore, snapshotSqliteStore } from '../../src/index.ts';
import { faultsOf } from '../../src/testing/faults-of.ts';
import { generatedArticles, seeded } from '../../src/testing/generated-articles.ts';
import { exportLines, temporaryFile } from '../../src/testing/temporary-store.ts';
import { generatedStory, twoLinkings } from './linkings.ts';

const ARTICLES = 8;
const TRIES = process.env.ONRECORD_LONG ? 200 : 12;

let folder: string;
/** The database and its log while a program has it open: everything since the creation is in the log alone. */
let main: Buffer;
let log: Buffer;
/** The export after each commit. */
const states: string[] = [];
let digestOfOther: Buffer;
let logOfOther: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-log-'));
  const file = join(folder, 'one.db');
  const store = await openSqliteStore({ file });
  const note = async () => states.push(await exportLines(store));
  await note();
  await store.ensureStory(generatedStory);
  await note();
  for (const batch of generatedArticles(ARTICLES)) {
    await store.commitArticle(generatedStory.id, batch);
    await note();
  }
  await store.commitStory(twoLinkings(ARTICLES)[0]);
  await note();
  main = readFileSync(file);
  log = readFileSync(`${file}-wal`);
  await store.close();
  const other = await openSqliteStore({ file: join(folder, 'other.db') });
  await other.ensureStory({ id: 'story:other', title: 'Other' });
  digestOfOther = readFileSync(join(folder, 'other.db'));
  logOfOther = readFileSync(join(folder, 'other.db-wal'));
  await other.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A database as it lies there after a crash. */
function left(database: Buffer, itsLog: Buffer | null): string {
  const file = temporaryFile();
  mkdirSync(dirname(file));
  writeFileSync(file, database);
  if (itsLog) writeFileSync(`${file}-wal`, itsLog);
  return file;
}

async function read(file: string): Promise<string> {
  const store = await openSqliteStore({ file });
  const lines = await exportLines(store);
  await store.close();
  return lines;
}

/** The database itself once its log was copied into it. */
async function whole(): Promise<Buffer> {
  const file = left(main, log);
  expect(await read(file)).toBe(states.at(-1));
  return readFileSync(file);
}

describe('a database whose log', () => {
  it('is missing opens as it was when the log was last copied into it', async () => {
    const file = left(main, null);
    expect(states).toContain(await read(file));
    expect(await faultsOf(file)).toEqual([]);
  });

  it(`was cut off or damaged at any of ${TRIES} places opens as it was after some commit`, async () => {
    const pick = seeded(3);
    const seen = new Set<number>();
    for (let life = 0; life < TRIES; life++) {
      const at = pick(log.length);
      const spoiled = life % 2 === 0 ? log.subarray(0, at) : Buffer.from(log);
      if (life % 2 === 1) spoiled[at] = (spoiled[at] as number) ^ 0x55;
      const file = left(main, spoiled);
      const state = states.indexOf(await read(file));
      expect(state).toBeGreaterThanOrEqual(0);
      seen.add(state);
      expect(await faultsOf(file)).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  it('is garbage, or whose index of the log is, opens without it', async () => {
    const pick = seeded(4);
    const database = await whole();
    for (const length of [1, 31, 32, 100, 5_000, 40_000]) {
      const garbage = Buffer.from(Array.from({ length }, () => pick(256)));
      const file = left(database, garbage);
      writeFileSync(`${file}-shm`, garbage);
      expect(await faultsOf(file)).toEqual([]);
      expect(await read(file)).toBe(states.at(-1));
    }
  });

  it('is that of another database is refused and left as it is, until the log is taken away', async () => {
    const database = await whole();
    for (const foreign of [logOfOther, log]) {
      const mine = foreign === log ? digestOfOther : database;
      const file = left(mine, foreign);
      await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'foreign_log' });
      await expect(openSqliteStore({ file, readonly: true })).rejects.toThrow(
        /onrecord\.db: the log beside it \(.*-wal\) is that of another database/,
      );
      expect(await faultsOf(file)).toMatchObject([
        { check: 'pages', what: expect.stringContaining('is that of another database') },
      ]);
      expect(readFileSync(file).equals(mine)).toBe(true);
      rmSync(`${file}-wal`);
      await read(file);
      expect(await faultsOf(file)).toEqual([]);
    }
  });

  it('was left by the database that a snapshot took the place of is refused', async () => {
    const live = left(main, log);
    const to = join(dirname(live), 'snapshot.db');
    await snapshotSqliteStore({ file: live, to });
    copyFileSync(to, live);
    writeFileSync(`${live}-wal`, log);
    await expect(openSqliteStore({ file: live })).rejects.toMatchObject({ code: 'foreign_log' });
  });
});
