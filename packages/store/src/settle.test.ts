import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ferry, ferryArticles } from './testing/ferry-story.ts';
import { temporaryFile, temporaryStore } from './testing/temporary-store.ts';

const MIB = 1024 * 1024;

it('a log that a reader held is cut as soon as the reader has gone', async () => {
  const file = temporaryFile();
  const store = await temporaryStore(file);
  await store.ensureStory(ferry);
  const [first, second] = ferryArticles();
  if (!first || !second) throw new Error('the fixture has two articles');
  await store.commitArticle(ferry.id, first);
  expect(await store.settle()).toBe(true);

  const reader = store.records()[Symbol.asyncIterator]();
  await reader.next();
  const bytes = randomBytes(40 * MIB);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await store.commitArticle(ferry.id, second, { sha256, mediaType: 'text/plain', size: bytes.length, bytes });
  expect(await store.settle()).toBe(false);
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(32 * MIB);
  await store.ensureStory({ id: 'story:other', title: 'Another one' });

  await reader.return?.(undefined);
  expect(await store.settle()).toBe(true);
  expect(statSync(`${file}-wal`).size).toBe(0);
  expect(await store.articleBatches(ferry.id)).toHaveLength(2);
});
