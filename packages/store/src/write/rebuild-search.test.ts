import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { examineSqliteStore, rebuildSqliteSearch, type Store } from '../index.ts';
import { generatedArticles } from '../testing/generated-articles.ts';
import { ferryStore, temporaryFile, temporaryStore } from '../testing/temporary-store.ts';

async function found(store: Store, query: string) {
  return (await store.search(query, {}, { limit: 50 })).items.map(({ item }) => item);
}

async function faultsOf(file: string): Promise<{ check: string }[]> {
  const faults = [];
  for await (const fault of examineSqliteStore({ file })) faults.push(fault);
  return faults;
}

describe('the full-text index made anew', () => {
  it.each([
    ['the words of a table are lost', 'delete from attribution_search'],
    ['its inside is damaged', "update attribution_search_data set block = x'00112233' where id > 10"],
    ['a table is not there', 'drop table attribution_search'],
  ])('finds the same when %s', async (_, sql) => {
    const file = temporaryFile();
    const store = await ferryStore({ file });
    for (const batch of generatedArticles(5)) await store.commitArticle('story:ferry', batch);
    const before = await found(store, 'report');
    expect(before.length).toBeGreaterThan(5);
    await store.close();
    const sqlite = new Database(file);
    sqlite.unsafeMode();
    sqlite.pragma('writable_schema = ON');
    sqlite.exec(sql);
    sqlite.close();
    expect((await faultsOf(file)).length).toBeGreaterThan(0);
    expect(await rebuildSqliteSearch({ file })).toMatchObject({ articles: 9 });
    expect(await faultsOf(file)).toEqual([]);
    expect(await found(await temporaryStore(file), 'report')).toEqual(before);
  });
});
