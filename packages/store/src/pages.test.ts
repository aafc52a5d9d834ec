import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleBatch, When } from '@onrecord/schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { InvalidCursorError, openSqliteStore } from './index.ts';
import type { Page, PageRequest, Store } from './store.ts';
import { ferry, ferryArticles, ferryStory } from './testing/ferry-story.ts';
import { generatedArticles } from './testing/generated-articles.ts';
import { buildStory } from './testing/story-builder.ts';

const generated = { id: 'story:generated', title: 'Generated' };
const ARTICLES = 40;

type List = (store: Store, page: PageRequest) => Promise<Page<unknown>>;

/** Every list in every order, with filters of each sort. */
const lists: Record<string, List> = {
  stories: (store, page) => store.pageStories(page),
  'articles, newest': (store, page) => store.pageArticles({}, 'newest', page),
  'articles, oldest': (store, page) => store.pageArticles({}, 'oldest', page),
  'articles, headline': (store, page) => store.pageArticles({ storyId: generated.id }, 'headline', page),
  'articles with a word': (store, page) => store.pageArticles({ text: 'budget' }, 'newest', page),
  outlets: (store, page) => store.pageOutlets({}, page),
  'outlets of a story': (store, page) => store.pageOutlets({ storyId: generated.id }, page),
  'actors, most quoted': (store, page) => store.pageActors({}, 'most-quoted', page),
  'actors, name': (store, page) => store.pageActors({ kind: ['person', 'news-outlet'] }, 'name', page),
  'speaking actors of a story': (store, page) =>
    store.pageActors({ storyId: generated.id, speaking: true }, 'name', page),
  'attributions, article order': (store, page) => store.pageAttributions({}, 'article-order', page),
  'attributions, newest': (store, page) => store.pageAttributions({ storyId: generated.id }, 'newest', page),
  'attributions, speaker': (store, page) => store.pageAttributions({}, 'speaker', page),
  'attributions, longest': (store, page) =>
    store.pageAttributions({ kinds: ['indirect', 'direct'] }, 'longest', page),
  'unresolved attributions': (store, page) => store.pageAttributions({ resolved: false }, 'newest', page),
  'attributions with words': (store, page) =>
    store.pageAttributions({ text: 'report names again' }, 'newest', page),
  voices: (store, page) => store.pageVoices(generated.id, page),
  search: (store, page) => store.search('names', {}, page),
};

async function whole(store: Store, list: List): Promise<string[]> {
  return walk(store, list, { limit: 100 });
}

/** The whole list by pages; each page is checked against what it says of its neighbours. */
async function walk(store: Store, list: List, { limit, backward = false }: PageRequest): Promise<string[]> {
  let items: string[] = [];
  let at: string | null = null;
  for (;;) {
    const request: PageRequest = backward ? { limit, backward, before: at } : { limit, after: at };
    const page: Page<unknown> = await list(store, request);
    const part = page.items.map(({ item }) => JSON.stringify(item));
    items = backward ? [...part, ...items] : [...items, ...part];
    expect(backward ? page.hasNext : page.hasPrevious).toBe(at !== null);
    at = (backward ? page.items.at(0)?.cursor : page.items.at(-1)?.cursor) ?? null;
    if (!(backward ? page.hasPrevious : page.hasNext)) {
      expect(page.total).toBe(items.length);
      return items;
    }
  }
}

describe('a page', () => {
  let store: Store;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-pages-'));
    store = await openSqliteStore({ file: join(folder, 'pages.db') });
    const batches = generatedArticles(ARTICLES);
    for (const story of [ferry, generated]) await store.ensureStory(story);
    for (const batch of batches) await store.commitArticle(generated.id, batch);
    await store.commitStory(buildStory(generated, batches));
    for (const batch of ferryArticles()) await store.commitArticle(ferry.id, batch);
    await store.commitStory(ferryStory());
    return async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    };
  });

  it.each(Object.keys(lists))(
    'of %s, of any size, forward and backward, gives the whole list in order',
    async (name) => {
      const list = lists[name] as List;
      const all = await whole(store, list);
      expect(all.length).toBeGreaterThan(1);
      expect(new Set(all).size).toBe(all.length);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 100 }), fc.boolean(), async (limit, backward) => {
          expect(await walk(store, list, { limit, backward })).toEqual(all);
        }),
        {
          numRuns: 6,
          examples: [
            [1, false],
            [1, true],
          ],
          seed: 7,
        },
      );
    },
  );

  it('stands between two cursors', async () => {
    const { items } = await store.pageArticles({}, 'newest', { limit: 6 });
    const [first, , , , , last] = items.map(({ cursor }) => cursor);
    const between = await store.pageArticles({}, 'newest', { limit: 100, after: first, before: last });
    expect(between.items).toEqual(items.slice(1, 5));
    expect([between.hasPrevious, between.hasNext]).toEqual([true, true]);
  });

  it('puts undated articles last in either direction', async () => {
    for (const sort of ['newest', 'oldest'] as const) {
      const { items } = await store.pageArticles({}, sort, { limit: 100 });
      const dates = items.map(({ item }) => item.published?.earliest ?? null);
      const dated = dates.filter((date) => date !== null);
      expect(dates.slice(0, dated.length)).toEqual(dated);
      expect(dated.length).toBeLessThan(dates.length);
      const ascending = [...dated].sort();
      expect(dated).toEqual(sort === 'oldest' ? ascending : ascending.reverse());
    }
  });

  it('takes a year alone for no date', async () => {
    const story = { id: 'story:year', title: 'A year' };
    await store.ensureStory(story);
    const { article, ...rest } = generatedArticles(ARTICLES + 1).at(-1) as ArticleBatch;
    const published: When = {
      earliest: '2031-01-01',
      latest: '2031-12-31',
      precision: 'year',
      basis: [],
      how: 'stated',
    };
    const dated = { ...article, published };
    await store.commitArticle(story.id, { article: dated, ...rest });
    expect((await store.storyCounts([story.id]))[0]?.firstPublished).toBeNull();
    expect((await store.byIds('Article', [article.id]))[0]?.published).toEqual(published);
  });

  it.each([0, 101, -1, 1.5, Number.NaN])('of %s items is refused', async (limit) => {
    await expect(store.pageArticles({}, 'newest', { limit })).rejects.toMatchObject({ code: 'bad_page' });
    await expect(store.search('bridge', {}, { limit })).rejects.toMatchObject({ code: 'bad_page' });
  });

  it('is not read from a forged cursor', async () => {
    const [real] = (await store.pageArticles({}, 'newest', { limit: 1 })).items;
    const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      '',
      'not a cursor',
      '"; drop table articles; --',
      `${real?.cursor}\u0000`,
      forge(null),
      forge({}),
      forge([]),
      forge([2, 'articles.newest', 1, 'a']),
      forge([1, 'articles.oldest', 1, 'a']),
      forge([1, 'articles.newest', 1]),
      forge([1, 'articles.newest', 'a', 1]),
      forge([1, 'articles.newest', null, 'a']),
      forge([1, 'articles.newest', 1, 'a', 2]),
      'A'.repeat(5_000),
    ];
    for (const cursor of forged) {
      const read = store.pageArticles({}, 'newest', { limit: 1, after: cursor });
      await expect(read, cursor.slice(0, 60)).rejects.toBeInstanceOf(InvalidCursorError);
      await expect(store.search('bridge', {}, { limit: 1, before: cursor })).rejects.toThrow(/cursor/);
    }
  });

  it('narrows attributions by every filter, alone and together', async () => {
    const { items } = await store.pageAttributions({ storyId: ferry.id }, 'article-order', { limit: 100 });
    const said = items.map(({ item }) => item);
    const totals = async (filter: Parameters<Store['pageAttributions']>[0]) => {
      const page = await store.pageAttributions(filter, 'article-order', { limit: 100 });
      expect(page.total).toBe(page.items.length);
      return page.items.map(({ item }) => item.id);
    };
    const ids = (chosen: (one: (typeof said)[number]) => boolean) => said.filter(chosen).map(({ id }) => id);
    const mirela = (await store.pageActors({ text: 'mirela' }, 'name', { limit: 1 })).items[0]?.item
      .id as string;
    const courier = ferryArticles()[0]?.outlets[0]?.id as string;
    expect(await totals({ speakerIds: [mirela] })).toEqual(ids(({ speakerId }) => speakerId === mirela));
    expect(await totals({ outletIds: [courier] })).toHaveLength(4);
    expect(await totals({ stances: ['denies', 'silent'], storyId: ferry.id })).toEqual(
      ids(({ stance }) => stance === 'denies' || stance === 'silent'),
    );
    expect(await totals({ text: 'crack ARM' })).toEqual(
      ids(({ content }) => content[0]?.exact.includes('arm') ?? false),
    );
    expect(await totals({ aboutActorId: mirela })).toEqual(ids(({ stance }) => stance === 'denies'));
    expect(await totals({ speakerIds: [mirela], outletIds: [courier], kinds: ['direct'] })).toHaveLength(1);
    expect(await totals({ speakerIds: [mirela], text: '...' })).toEqual([]);
  });
});
