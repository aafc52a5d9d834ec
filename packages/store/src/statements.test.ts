import { describe, expect, it } from 'vitest';
import { openSqliteStore } from './index.ts';
import type { Store } from './store.ts';
import { ferry } from './testing/ferry-story.ts';
import { ferryStore, temporaryFile } from './testing/temporary-store.ts';

/** How many statements a read of the ferry's store costs, once everything it needs was prepared. */
async function countingStore(): Promise<{
  store: Store;
  count: (read: () => Promise<unknown>) => Promise<number>;
}> {
  const file = temporaryFile();
  await (await ferryStore({ file })).close();
  let statements = 0;
  const onStatement = () => {
    statements++;
  };
  const store = await openSqliteStore({ file, readonly: true, onStatement });
  const count = async (read: () => Promise<unknown>) => {
    await read();
    statements = 0;
    await read();
    return statements;
  };
  return { store, count };
}

describe('the statements of a read', () => {
  it('are as many for a page of one as for a page of all', async () => {
    const { store, count } = await countingStore();
    const read = (limit: number) => () => store.pageAttributions({ storyId: ferry.id }, 'newest', { limit });
    expect(await count(read(1))).toBe(2);
    expect(await count(read(100))).toBe(2);
    await store.close();
  });

  it('are one for many records by id', async () => {
    const { store, count } = await countingStore();
    const { items } = await store.pageArticles({}, 'newest', { limit: 100 });
    const ids = items.map(({ item }) => item.id);
    expect(ids.length).toBeGreaterThan(1);
    for (const some of [ids.slice(0, 1), ids]) {
      expect(await count(() => store.byIds('Article', some))).toBe(1);
      expect(await count(() => store.articleCounts(some))).toBe(1);
    }
    await store.close();
  });
});
