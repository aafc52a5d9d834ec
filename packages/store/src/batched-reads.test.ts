import { describe, expect, it } from 'vitest';
import { ferry } from './testing/ferry-story.ts';
import { ferryStore } from './testing/temporary-store.ts';

describe('what is read for many records at once', () => {
  it('names the articles before and after each in its story', async () => {
    const store = await ferryStore();
    const { items } = await store.pageArticles({ storyId: ferry.id }, 'oldest', { limit: 100 });
    const ids = items.map(({ item }) => item.id);
    expect(ids).toHaveLength(4);
    const inOrder = ids.map((_, at) => ({ previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null }));
    expect(await store.articleNeighbours([...ids, 'article:none'])).toEqual([
      ...inOrder,
      { previous: null, next: null },
    ]);
  });

  it('gives the first words of each speaker', async () => {
    const store = await ferryStore();
    const { items } = await store.pageVoices(ferry.id, { limit: 100 });
    const speakers = items.map(({ item }) => item.actorId);
    expect(speakers.length).toBeGreaterThan(1);
    const first = await Promise.all(
      speakers.map(async (id) => {
        const page = await store.pageAttributions({ speakerIds: [id] }, 'article-order', { limit: 1 });
        return page.items[0]?.item;
      }),
    );
    expect(await store.firstAttributions([...speakers, 'actor:none'])).toEqual([...first, null]);
  });
});
