import { createHash, randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { OriginalBytes } from './store.ts';
import { generatedArticles } from './testing/generated-articles.ts';
import { exportLines, temporaryFile, temporaryStore } from './testing/temporary-store.ts';

const story = { id: 'story:generated', title: 'Generated' };

function originalOf(bytes: Uint8Array, mediaType = 'text/html'): OriginalBytes {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, size: bytes.length, bytes };
}

const page = originalOf(new TextEncoder().encode(`<p>${'The bridge stays shut. '.repeat(500)}</p>`));

async function storeWithStory(file = temporaryFile()) {
  const store = await temporaryStore(file);
  await store.ensureStory(story);
  return store;
}

describe('the original of an article', () => {
  it.each([
    ['a page', page],
    ['bytes that cannot be packed', originalOf(new Uint8Array(randomBytes(4000)), 'application/pdf')],
    ['no bytes at all', originalOf(new Uint8Array(), 'text/plain')],
    ['a part of a larger buffer', originalOf(new Uint8Array(page.bytes.buffer, 3, 9))],
  ])('is given back as it came: %s', async (_what, original) => {
    const store = await storeWithStory();
    const [batch] = generatedArticles(1);
    if (!batch) throw new Error('no article');
    await store.commitArticle(story.id, batch, original);
    expect(await store.hasOriginal(original.sha256)).toBe(true);
    expect(await store.original(original.sha256)).toEqual({
      ...original,
      bytes: new Uint8Array(original.bytes),
    });
  });

  it('is kept once for many articles, and packed', async () => {
    const file = temporaryFile();
    const store = await storeWithStory(file);
    for (const batch of generatedArticles(3)) await store.commitArticle(story.id, batch, page);
    const sqlite = new Database(file, { readonly: true });
    const rows = sqlite.prepare('select size, length(packed) as packed from originals').all();
    sqlite.close();
    expect(rows).toEqual([
      { size: page.size, packed: expect.toSatisfy((length) => length < page.size / 10) },
    ]);
  });

  it('is refused with its article when its digest is not that of its bytes', async () => {
    const store = await storeWithStory();
    const [batch] = generatedArticles(1);
    if (!batch) throw new Error('no article');
    const wrong = { ...page, sha256: '0'.repeat(64) };
    await expect(store.commitArticle(story.id, batch, wrong)).rejects.toMatchObject({ code: 'bad_record' });
    expect(await store.isEmpty()).toBe(true);
    expect(await store.hasOriginal(wrong.sha256)).toBe(false);
  });

  it('leaves nothing behind when its article is refused', async () => {
    const store = await storeWithStory();
    const [batch] = generatedArticles(1);
    if (!batch) throw new Error('no article');
    const broken = { ...batch, textVersion: { ...batch.textVersion, articleId: 'article:other' } };
    await expect(store.commitArticle(story.id, broken, page)).rejects.toMatchObject({ code: 'bad_record' });
    expect(await store.original(page.sha256)).toBeNull();
  });

  it('is no part of the records', async () => {
    const [bare, kept] = [await storeWithStory(), await storeWithStory()];
    for (const batch of generatedArticles(3)) {
      await bare.commitArticle(story.id, batch);
      await kept.commitArticle(story.id, batch, page);
    }
    expect(await exportLines(kept)).toBe(await exportLines(bare));
  });

  it('is null when it is not kept', async () => {
    const store = await storeWithStory();
    expect(await store.original('f'.repeat(64))).toBeNull();
  });
});

describe('the address of an article', () => {
  it('leads to every article that was fetched from it', async () => {
    const store = await storeWithStory();
    const url = 'https://gazette.example/bridge';
    const batches = generatedArticles(3).map((batch, at) => ({
      ...batch,
      article: { ...batch.article, url: at < 2 ? url : 'https://gazette.example/budget' },
    }));
    for (const batch of batches) await store.commitArticle(story.id, batch);
    const ids = batches.slice(0, 2).map(({ article }) => article.id);
    expect(await store.articleIdsByUrl(url)).toEqual(ids.sort());
    expect(await store.articleIdsByUrl('https://gazette.example/other')).toEqual([]);
  });

  it('takes away the refusal that was noted under it', async () => {
    const store = await storeWithStory();
    const url = 'https://gazette.example/bridge';
    await store.noteRefusal({
      storyId: story.id,
      name: url,
      code: 'unreachable',
      message: 'Nobody answers.',
    });
    const [batch] = generatedArticles(1);
    if (!batch) throw new Error('no article');
    await store.commitArticle(story.id, { ...batch, article: { ...batch.article, url } });
    expect(await store.refusals(story.id)).toEqual([]);
  });
});

describe('the memory of a feed', () => {
  it('is what was kept last, also in another life of the program', async () => {
    const file = temporaryFile();
    const store = await temporaryStore(file);
    const url = 'https://gazette.example/feed';
    expect(await store.feed(url)).toBeNull();
    await store.saveFeed(url, { seen: ['a'] });
    await store.saveFeed(url, { seen: ['a', 'b'], look: { etag: '"1"' } });
    await store.close();
    const later = await temporaryStore(file);
    expect(await later.feed(url)).toEqual({ seen: ['a', 'b'], look: { etag: '"1"' } });
    expect(await later.feed('https://gazette.example/other')).toBeNull();
  });
});
