import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { connect } from './connection.ts';
import { inWords } from './errors.ts';
import { openSqliteStore } from './index.ts';
import { requireNode } from './sqlite.ts';
import { ferry, ferryArticles } from './testing/ferry-story.ts';
import { generatedArticles } from './testing/generated-articles.ts';
import { exportLines, ferryStore, temporaryFile, temporaryStore } from './testing/temporary-store.ts';
import { commitArticle } from './write/commit-article.ts';

const migrations = fileURLToPath(new URL('../migrations/', import.meta.url));

describe('opening a store', () => {
  it('creates the folder and an empty database', async () => {
    const store = await temporaryStore();
    expect(await store.isEmpty()).toBe(true);
    expect(await store.version()).toBe(0);
    expect((await store.pageStories({ limit: 10 })).items).toEqual([]);
    await store.ensureStory(ferry);
    expect(await store.isEmpty()).toBe(true);
    expect(await store.version()).toBe(1);
  });

  it('finds again what was stored', async () => {
    const file = temporaryFile();
    const store = await ferryStore({ file });
    const before = await exportLines(store);
    await store.close();
    const again = await temporaryStore(file);
    expect(await exportLines(again)).toBe(before);
    expect(await again.isEmpty()).toBe(false);
  });

  it('reads a store that another one writes, and refuses to write itself', async () => {
    const file = temporaryFile();
    const writer = await ferryStore({ file });
    const reader = await openSqliteStore({ file, readonly: true });
    expect(await exportLines(reader)).toBe(await exportLines(writer));
    await expect(reader.ensureStory({ id: 'story:new', title: 'New' })).rejects.toMatchObject({
      code: 'read_only',
    });
    await reader.close();
  });

  it('says that a file is no database, and leaves it as it is', async () => {
    const file = temporaryFile();
    mkdirSync(dirname(file));
    const words = 'Minutes of the harbour board. '.repeat(200);
    writeFileSync(file, words);
    await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'not_a_database' });
    await expect(openSqliteStore({ file })).rejects.toThrow(
      /onrecord\.db: this file is no database, or its first page is damaged; name another file/,
    );
    expect(readFileSync(file, 'utf8')).toBe(words);
  });

  it('leaves the database of another program alone', async () => {
    const file = temporaryFile();
    mkdirSync(dirname(file));
    const other = new Database(file);
    other.exec('create table recipes (name text)');
    other.close();
    const before = readFileSync(file);
    await expect(openSqliteStore({ file })).rejects.toThrow(/a database of another program/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a folder, a missing file to read and a path below a file, in words', async () => {
    const file = temporaryFile();
    mkdirSync(file, { recursive: true });
    await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'unreadable' });
    await expect(openSqliteStore({ file: join(file, 'none.db'), readonly: true })).rejects.toThrow(
      /none\.db: the database cannot be opened/,
    );
    writeFileSync(join(file, 'note.txt'), 'note');
    await expect(openSqliteStore({ file: join(file, 'note.txt', 'a.db') })).rejects.toThrow(
      /the folder for the database cannot be created/,
    );
  });

  it('refuses a database of a newer program', async () => {
    const file = temporaryFile();
    const folder = join(dirname(dirname(file)), 'migrations');
    cpSync(migrations, folder, { recursive: true });
    mkdirSync(join(folder, '29990101000000_later'));
    writeFileSync(join(folder, '29990101000000_later', 'migration.sql'), 'create table later (id text);');
    await (await openSqliteStore({ file, migrations: folder })).close();
    await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: 'newer_database' });
    await expect(openSqliteStore({ file })).rejects.toThrow(/a newer Onrecord wrote this database/);
  });

  it('brings an older database up to date, and says so when it may only read', async () => {
    const file = temporaryFile();
    const folder = join(dirname(dirname(file)), 'migrations');
    cpSync(migrations, folder, { recursive: true });
    await (await ferryStore({ file })).close();
    mkdirSync(join(folder, '29990101000000_later'));
    writeFileSync(join(folder, '29990101000000_later', 'migration.sql'), 'create table later (id text);');
    const reading = openSqliteStore({ file, readonly: true, migrations: folder });
    await expect(reading).rejects.toMatchObject({ code: 'older_database' });
    const store = await openSqliteStore({ file, migrations: folder });
    expect((await store.storyCounts([ferry.id]))[0]?.articles).toBe(4);
    await store.close();
  });

  it('is refused on a Node that cannot run the driver', () => {
    expect(() => requireNode('20.20.2')).toThrow(/Use Node 22.15 or newer/);
    expect(() => requireNode('22.14.0')).toThrow(/22.15/);
    for (const version of ['22.15.0', '24.21.0']) expect(() => requireNode(version)).not.toThrow();
  });

  it('by two programs at once works for both', async () => {
    const file = temporaryFile();
    const [a, b] = await Promise.all([temporaryStore(file), temporaryStore(file)]);
    await a.ensureStory(ferry);
    const [first, second] = ferryArticles();
    if (!first || !second) throw new Error('the fixture has no articles');
    await Promise.all([a.commitArticle(ferry.id, first), b.commitArticle(ferry.id, second)]);
    expect((await b.storyCounts([ferry.id]))[0]?.articles).toBe(2);
  });
});

describe('a store', () => {
  it('says that another program is writing', async () => {
    const file = temporaryFile();
    await temporaryStore(file);
    const store = await openSqliteStore({ file, busyTimeout: 20 });
    const other = new Database(file);
    other.exec('begin immediate');
    await expect(store.ensureStory(ferry)).rejects.toMatchObject({ code: 'busy' });
    await expect(store.ensureStory(ferry)).rejects.toThrow(/another program is writing/);
    other.exec('rollback');
    other.close();
    await store.ensureStory(ferry);
    await store.close();
  });

  it('says that no folder can be created for the database', async () => {
    await expect(openSqliteStore({ file: '/proc/nowhere/deep/onrecord.db' })).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('the folder for the database cannot be created'),
    });
  });

  it('says that the disk is full, and keeps what was stored', async () => {
    const file = temporaryFile();
    await (await ferryStore({ file })).close();
    const engine = connect({ file });
    const pages = engine.sqlite.pragma('page_count', { simple: true }) as number;
    engine.sqlite.pragma(`max_page_count = ${pages + 30}`);
    const commits = () => {
      for (const batch of generatedArticles(200)) commitArticle(engine, ferry.id, batch);
    };
    expect(() => inWords(file, commits)).toThrow(/the disk is full; all earlier commits are kept/);
    engine.sqlite.close();
    const store = await temporaryStore(file);
    const kept = (await store.articleBatches(ferry.id)).length;
    expect(kept).toBeGreaterThan(4);
    expect((await store.storyCounts([ferry.id]))[0]?.articles).toBe(kept);
  });

  it('keeps refusals by name, until the input is stored after all', async () => {
    const store = await temporaryStore();
    await store.ensureStory(ferry);
    const refusal = { storyId: ferry.id, name: 'courier.txt', code: 'empty', message: 'Nothing in it.' };
    await store.noteRefusal(refusal);
    const version = await store.version();
    await store.noteRefusal(refusal);
    expect(await store.version()).toBe(version);
    await store.noteRefusal({ ...refusal, code: 'not_text' });
    expect(await store.refusals(ferry.id)).toEqual([{ ...refusal, code: 'not_text' }]);
    const [first] = ferryArticles();
    if (!first) throw new Error('the fixture has no articles');
    await store.commitArticle(ferry.id, first);
    expect(await store.refusals(ferry.id)).toEqual([]);
  });

  it('says that it was closed', async () => {
    const store = await temporaryStore();
    await store.close();
    await store.close();
    await expect(store.version()).rejects.toMatchObject({ code: 'closed' });
  });

  it('keeps the title and the demonstration mark of a story', async () => {
    const store = await temporaryStore();
    await store.ensureStory({ ...ferry, demonstration: true });
    await store.ensureStory({ id: ferry.id, title: 'Another title' });
    expect(await store.byIds('Story', [ferry.id, 'story:none'])).toEqual([
      { type: 'Story', ...ferry, articleIds: [], claimIds: [], layout: [], demonstration: true },
      null,
    ]);
  });
});
