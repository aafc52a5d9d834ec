import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore, snapshotSqliteStore } from '../../src/index.ts';
import { faultsOf } from '../../src/testing/faults-of.ts';
import { ferry, ferryArticles, ferryStory } from '../../src/testing/ferry-story.ts';
import { generatedArticles } from '../../src/testing/generated-articles.ts';
import { exportLines, temporaryFile } from '../../src/testing/temporary-store.ts';
import { mountSmallDisk } from './small-disk.ts';

const disk = mountSmallDisk(8 * 1024 * 1024);
afterAll(() => disk?.remove());

const title = disk
  ? 'a disk that cannot be written'
  : 'a disk that cannot be written (not tried: mounting a tmpfs needs an administrator on Linux)';

describe.skipIf(!disk)(title, () => {
  const small = disk as NonNullable<typeof disk>;
  const on = (name: string) => join(small.folder, name);
  let lines: string;

  beforeAll(async () => {
    const file = on('source.db');
    const store = await openSqliteStore({ file });
    await store.ensureStory(ferry);
    for (const batch of ferryArticles()) await store.commitArticle(ferry.id, batch);
    await store.commitStory(ferryStory());
    lines = await exportLines(store);
    // Copied while it is open: with a log, as a backup of a running machine has it.
    copyFileSync(file, on('open.db'));
    copyFileSync(`${file}-wal`, on('open.db-wal'));
    await store.close();
    copyFileSync(file, on('closed.db'));
    await snapshotSqliteStore({ file, to: on('snapshot.db') });
    rmSync(file);
    small.setReadonly(true);
  });

  it('gives back a snapshot, whole', async () => {
    const store = await openSqliteStore({ file: on('snapshot.db'), readonly: true });
    expect(await exportLines(store)).toBe(lines);
    expect((await store.search('hull', {}, { limit: 5 })).items.length).toBeGreaterThan(0);
    const [first] = generatedArticles(1);
    await expect(store.commitArticle('story:ferry', first as never)).rejects.toMatchObject({
      code: 'read_only',
    });
    await store.close();
  });

  it('refuses in words to be written, and a database that needs its log', async () => {
    await expect(openSqliteStore({ file: on('snapshot.db') })).rejects.toMatchObject({ code: 'read_only' });
    await expect(openSqliteStore({ file: on('closed.db'), readonly: true })).rejects.toThrow(
      /closed\.db: the database cannot be opened.*only a file made by "onrecord snapshot" opens/,
    );
    await expect(snapshotSqliteStore({ file: on('closed.db'), to: on('new.db') })).rejects.toThrow(
      /new\.db: the snapshot cannot be written there/,
    );
  });

  it('is examined all the same, also with a log, and a snapshot of it can be made elsewhere', async () => {
    for (const name of ['snapshot.db', 'closed.db', 'open.db']) expect(await faultsOf(on(name))).toEqual([]);
    const to = temporaryFile();
    mkdirSync(dirname(to));
    await snapshotSqliteStore({ file: on('open.db'), to });
    const store = await openSqliteStore({ file: to, readonly: true });
    expect(await exportLines(store)).toBe(lines);
    await store.close();
    expect(readdirSync(small.folder).sort()).toEqual(['closed.db', 'open.db', 'open.db-wal', 'snapshot.db']);
    expect(existsSync(on('snapshot.db-wal'))).toBe(false);
    expect(() => writeFileSync(on('note.txt'), '')).toThrow(/read-only/);
  });
});
