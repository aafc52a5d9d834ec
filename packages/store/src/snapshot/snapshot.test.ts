import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { examineSqliteStore, openSqliteStore, snapshotSqliteStore } from '../index.ts';
import { ferry, ferryArticles } from '../testing/ferry-story.ts';
import { exportLines, ferryStore, temporaryFile, temporaryStore } from '../testing/temporary-store.ts';

const HASH = 'c0ffee'.repeat(11).slice(0, 64);

async function storeWithToken(file: string) {
  const store = await ferryStore({ file });
  const token = {
    id: 'A'.repeat(22),
    name: 'Larhavn desk',
    kind: 'token' as const,
    scopes: ['admin'],
    hash: HASH,
    createdAt: 1,
    expiresAt: null,
    revokedAt: null,
    openedWith: null,
  };
  const entry = { at: 1, actor: 'command-line', action: 'token.create', subject: token.id, detail: {} };
  await store.addToken(token, entry);
  return store;
}

async function faultsOf(file: string): Promise<unknown[]> {
  const faults = [];
  for await (const fault of examineSqliteStore({ file })) faults.push(fault);
  return faults;
}

describe('a snapshot', () => {
  it('holds one state of a database that goes on being written, and needs no log', async () => {
    const file = temporaryFile();
    const store = await ferryStore({ file, linked: false });
    const before = await exportLines(store);
    const to = join(dirname(file), 'snapshot.db');
    const { size } = await snapshotSqliteStore({ file, to });
    expect(size).toBe(statSync(to).size);
    await store.ensureStory({ id: 'story:later', title: 'Later' });
    const copy = await openSqliteStore({ file: to, readonly: true });
    expect(await exportLines(copy)).toBe(before);
    await copy.close();
    expect(readdirSync(dirname(to)).filter((name) => name.includes('snapshot'))).toEqual(['snapshot.db']);
    // 1 and 1 in the header: read and written without a write-ahead log.
    expect([...readFileSync(to).subarray(18, 20)]).toEqual([1, 1]);
    expect(await faultsOf(to)).toEqual([]);
  });

  it('holds no hash of a token, and the audit log as it was', async () => {
    const file = temporaryFile();
    const store = await storeWithToken(file);
    const to = join(dirname(file), 'snapshot.db');
    await snapshotSqliteStore({ file, to });
    expect(readFileSync(to).includes(HASH)).toBe(false);
    const copy = await openSqliteStore({ file: to, readonly: true });
    expect(await copy.tokens()).toEqual([]);
    expect(await copy.verifyAuditLog()).toEqual(await store.verifyAuditLog());
    await copy.close();
    await snapshotSqliteStore({ file, to, force: true, withTokens: true });
    const whole = await openSqliteStore({ file: to, readonly: true });
    expect(await whole.tokens()).toHaveLength(1);
    await whole.close();
  });

  it('becomes a database again when it is opened for writing', async () => {
    const file = temporaryFile();
    await (await ferryStore({ file, linked: false })).close();
    const to = join(dirname(file), 'snapshot.db');
    await snapshotSqliteStore({ file, to });
    const store = await temporaryStore(to);
    const [first] = ferryArticles();
    expect(await store.commitArticle(ferry.id, first as never)).toMatchObject({ status: 'unchanged' });
    await store.ensureStory({ id: 'story:later', title: 'Later' });
    expect(await store.storyCounts([ferry.id])).toMatchObject([{ articles: 4 }]);
  });

  it('takes the place of no file unless it is told to, and never of the database or beside a log', async () => {
    const file = temporaryFile();
    await (await ferryStore({ file })).close();
    const to = join(dirname(file), 'snapshot.db');
    writeFileSync(to, 'minutes of the harbour board');
    const snapshot = (options = {}) => snapshotSqliteStore({ file, to, ...options });
    await expect(snapshot()).rejects.toMatchObject({
      code: 'conflict',
      words: expect.stringContaining('--force'),
    });
    expect(readFileSync(to, 'utf8')).toBe('minutes of the harbour board');
    await snapshot({ force: true });
    expect(await faultsOf(to)).toEqual([]);
    await expect(snapshot({ to: file, force: true })).rejects.toThrow(/this is the database itself/);
    writeFileSync(`${to}-wal`, 'a log');
    await expect(snapshot({ force: true })).rejects.toThrow(/a log lies beside it/);
  });

  it('says where it cannot be written, and leaves nothing behind', async () => {
    const file = temporaryFile();
    await (await ferryStore({ file })).close();
    const folder = dirname(file);
    await expect(snapshotSqliteStore({ file, to: join(folder, 'none', 's.db') })).rejects.toThrow(
      /s\.db: the snapshot cannot be written there .* Nothing was left behind/,
    );
    await expect(snapshotSqliteStore({ file, to: folder })).rejects.toThrow(/this is no file/);
    await expect(
      snapshotSqliteStore({ file: join(folder, 'none.db'), to: join(folder, 's.db') }),
    ).rejects.toThrow(/none\.db: the database cannot be opened/);
    expect(readdirSync(folder)).toEqual(['onrecord.db']);
  });

  it('removes what a snapshot left that was killed, and nothing of one that is being written', async () => {
    const file = temporaryFile();
    await (await ferryStore({ file })).close();
    const folder = dirname(file);
    const living = `.s.db.${process.ppid}.part`;
    for (const name of ['.s.db.999999999.part', '.s.db.999999999.part-journal', living, '.t.db.1.part'])
      writeFileSync(join(folder, name), 'half');
    await snapshotSqliteStore({ file, to: join(folder, 's.db') });
    expect(readdirSync(folder).sort()).toEqual([living, '.t.db.1.part', 'onrecord.db', 's.db'].sort());
  });

  it('is made of an older database too', async () => {
    const file = temporaryFile();
    await (await ferryStore({ file })).close();
    const sqlite = new Database(file);
    sqlite.exec('delete from __drizzle_migrations where id = (select max(id) from __drizzle_migrations)');
    sqlite.close();
    const to = join(dirname(file), 'snapshot.db');
    await snapshotSqliteStore({ file, to });
    await expect(openSqliteStore({ file: to, readonly: true })).rejects.toMatchObject({
      code: 'older_database',
    });
  });

  it('is not made of the database of another program', async () => {
    const file = temporaryFile();
    mkdirSync(dirname(file));
    const other = new Database(file);
    other.exec('create table recipes (name text)');
    other.close();
    const to = join(dirname(file), 'snapshot.db');
    await expect(snapshotSqliteStore({ file, to })).rejects.toMatchObject({ code: 'not_a_database' });
    copyFileSync(file, to);
    expect(readdirSync(dirname(file)).sort()).toEqual(['onrecord.db', 'snapshot.db']);
  });
});
