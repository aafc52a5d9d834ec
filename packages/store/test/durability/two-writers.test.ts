import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqliteStore, snapshotSqliteStore } from '../../src/index.ts';
import { faultsOf } from '../../src/testing/faults-of.ts';
import { exportLines, temporaryFile, temporaryStore } from '../../src/testing/temporary-store.ts';
import { run, TIME_LIMIT_MS } from './killed.ts';
import { generatedStory } from './linkings.ts';

const ARTICLES = process.env.ONRECORD_LONG ? 400 : 40;

async function exported(file: string): Promise<string> {
  const store = await temporaryStore(file);
  return await exportLines(store);
}

describe('two programs that write at once', () => {
  it(
    'create the database, wait for each other and both finish, and the export is that of one alone',
    async () => {
      const [alone, together] = [temporaryFile(), temporaryFile()];
      await run('import', [alone, String(ARTICLES)]);
      await Promise.all([1, 2].map(() => run('import', [together, String(ARTICLES)])));
      expect(await exported(together)).toBe(await exported(alone));
      expect(await faultsOf(together)).toEqual([]);
    },
    TIME_LIMIT_MS,
  );

  it(
    'may be examined and copied meanwhile, each time in one state',
    async () => {
      const file = temporaryFile();
      await temporaryStore(file);
      let isDone = false;
      const importing = run('import', [file, String(ARTICLES)]).finally(() => {
        isDone = true;
      });
      const copy = `${file}.copy`;
      let looks = 0;
      for (; !isDone; looks++) {
        expect(await faultsOf(file)).toEqual([]);
        await snapshotSqliteStore({ file, to: copy, force: true });
        expect(await faultsOf(copy)).toEqual([]);
      }
      await importing;
      expect(looks).toBeGreaterThan(1);
    },
    TIME_LIMIT_MS,
  );

  it('are told so when one waits too long, and it goes on once the other has ended', async () => {
    const file = temporaryFile();
    await temporaryStore(file);
    const waiting = 150;
    const store = await openSqliteStore({ file, busyTimeout: waiting });
    const other = new Database(file);
    other.exec('begin immediate');
    const began = performance.now();
    await expect(store.ensureStory(generatedStory)).rejects.toThrow(
      /onrecord\.db: another program is writing to this database; nothing was stored, try again/,
    );
    expect(performance.now() - began).toBeGreaterThanOrEqual(waiting * 0.9);
    other.exec('rollback');
    other.close();
    await store.ensureStory(generatedStory);
    await store.close();
    expect(await faultsOf(file)).toEqual([]);
  });
});
