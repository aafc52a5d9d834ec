import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore, snapshotSqliteStore } from '../../src/index.ts';
import { faultsOf } from '../../src/testing/faults-of.ts';
import { generatedArticles, generatedOriginal } from '../../src/testing/generated-articles.ts';
import { exportLines, temporaryFile } from '../../src/testing/temporary-store.ts';
import { generatedStory, twoLinkings } from './linkings.ts';
import { makeOlder, migrationNames } from './older-database.ts';

const ARTICLES = 15;
/** The first two migrations made the first form that programs wrote. */
const olderForms = migrationNames
  .map((_, at) => at + 1)
  .filter((count) => count >= 2 && count < migrationNames.length);

let folder: string;
const today = () => join(folder, 'today.db');
let lines: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-versions-'));
  const store = await openSqliteStore({ file: today() });
  await store.ensureStory(generatedStory);
  for (const [at, batch] of generatedArticles(ARTICLES).entries())
    await store.commitArticle(generatedStory.id, batch, generatedOriginal(at));
  await store.commitStory(twoLinkings(ARTICLES)[0]);
  lines = await exportLines(store);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a database with content', () => {
  it.each(olderForms)(
    'of the form after %i migrations is brought up to date, down to every count',
    async (count) => {
      const file = temporaryFile();
      mkdirSync(dirname(file));
      makeOlder(today(), file, count);
      await expect(openSqliteStore({ file, readonly: true })).rejects.toMatchObject({
        code: 'older_database',
      });
      await expect(faultsOf(file)).rejects.toMatchObject({ code: 'older_database' });
      const store = await openSqliteStore({ file });
      expect(await exportLines(store)).toBe(lines);
      await store.close();
      expect(await faultsOf(file)).toEqual([]);
    },
  );

  it('of a newer program is refused, and not a byte of it is changed', async () => {
    const file = temporaryFile();
    const migrations = join(dirname(dirname(file)), 'migrations');
    cpSync(fileURLToPath(new URL('../../migrations/', import.meta.url)), migrations, { recursive: true });
    mkdirSync(join(migrations, '29990101000000_later'));
    writeFileSync(join(migrations, '29990101000000_later', 'migration.sql'), 'create table later (id text);');
    mkdirSync(dirname(file));
    cpSync(today(), file);
    await (await openSqliteStore({ file, migrations })).close();
    // A snapshot has no log: to be opened for writing, its header would have to be changed.
    const snapshot = join(dirname(file), 'snapshot.db');
    await snapshotSqliteStore({ file, to: snapshot });
    for (const newer of [file, snapshot]) {
      const before = readFileSync(newer);
      for (const readonly of [false, true])
        await expect(openSqliteStore({ file: newer, readonly })).rejects.toMatchObject({
          code: 'newer_database',
        });
      await expect(faultsOf(newer)).rejects.toMatchObject({ code: 'newer_database' });
      expect(readFileSync(newer).equals(before)).toBe(true);
    }
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('-journal'))).toEqual([]);
  });
});
