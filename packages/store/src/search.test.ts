import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuery } from './queries/full-text.ts';
import type { SearchHit } from './store.ts';
import { ferry } from './testing/ferry-story.ts';
import { ferryStore, temporaryStore } from './testing/temporary-store.ts';

const hitsOf = ({ items }: { items: { item: SearchHit }[] }) => items.map(({ item }) => item);

describe('search', () => {
  it('finds articles, attributions and actors, and marks the words in each snippet', async () => {
    const store = await ferryStore();
    const hits = hitsOf(await store.search('mirela', {}, { limit: 50 }));
    expect(new Set(hits.map(({ type }) => type))).toEqual(new Set(['Actor', 'Article', 'Attribution']));
    expect(hits[0]).toMatchObject({
      type: 'Actor',
      snippet: 'Mirela Tandy',
      matches: [{ start: 0, end: 6 }],
    });
    expect(hits.filter(({ type }) => type === 'Actor')).toHaveLength(1);
    for (const { snippet, matches } of hits)
      for (const { start, end } of matches) expect(snippet.slice(start, end).toLowerCase()).toBe('mirela');
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('reads the last word as the beginning of one, without regard to case and accents', async () => {
    const store = await ferryStore();
    for (const query of ['nandu', 'ZOE ÑAN', 'zoe n']) {
      const [first] = hitsOf(await store.search(query, {}, { limit: 1 }));
      expect(first, query).toMatchObject({ type: 'Actor', snippet: 'Zoë Ñandu' });
    }
  });

  it('does not reduce words to stems', async () => {
    const store = await ferryStore();
    expect((await store.search('inspecting', {}, { limit: 5 })).total).toBe(0);
    expect((await store.search('inspect', {}, { limit: 5 })).total).toBeGreaterThan(0);
  });

  it('keeps to one story', async () => {
    const store = await ferryStore();
    const all = await store.search('ferry', {}, { limit: 20 });
    expect(await store.search('ferry', { storyId: ferry.id }, { limit: 20 })).toEqual(all);
    expect((await store.search('ferry', { storyId: 'story:none' }, { limit: 20 })).total).toBe(0);
    const names = await store.search('oskar', { storyId: ferry.id }, { limit: 20 });
    expect(hitsOf(names).filter(({ type }) => type === 'Actor')).toHaveLength(1);
  });

  it.each([
    '"',
    '""',
    "'; drop table articles; --",
    'ferry"',
    'NEAR(ferry crack, 2)',
    'ferry NEAR crack',
    'ferry AND',
    'NOT ferry',
    'OR',
    '*',
    'fer*ry',
    '^ferry',
    'headline:ferry',
    '{headline body}: ferry',
    '-ferry',
    'ferry + hull',
    '(ferry',
    'ferry\u0000hull',
    '🚢',
    'ferry 🚢 hull',
    '\ud83d',
    '\u0301',
    '\u0002ferry\u0003',
    '½ ² ① Ⅻ ๓',
    'x '.repeat(5_000),
    '',
    '   ',
  ])('takes %j as words and nothing else', async (query) => {
    const store = await ferryStore();
    const found = await store.search(query, {}, { limit: 10 });
    expect(found.total).toBeGreaterThanOrEqual(0);
    await store.pageAttributions({ text: query }, 'newest', { limit: 10 });
    await store.pageArticles({ text: query }, 'newest', { limit: 10 });
    await store.pageActors({ text: query, storyId: ferry.id }, 'name', { limit: 10 });
    expect((await store.storyCounts([ferry.id]))[0]?.articles).toBe(4);
  });

  it('never fails, whatever is typed', async () => {
    const store = await ferryStore();
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' }));
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        await store.search(query, {}, { limit: 3 });
        await store.pageAttributions({ text: query }, 'longest', { limit: 3 });
      }),
      { numRuns: process.env.ONRECORD_LONG ? 5_000 : 300, seed: 11 },
    );
  });

  it('takes 16 words of the first 500 characters', () => {
    expect(matchQuery('a b c d e f g h i j k l m n o p q r', 'actor_search')?.match(/"/g)).toHaveLength(32);
    expect(matchQuery(`${'x'.repeat(600)}`, 'article_search')).toBe(`"${'x'.repeat(500)}"*`);
    expect(matchQuery('…!?', 'article_search')).toBeNull();
    expect(matchQuery('new bri', 'article_search')).toBe('"new" "bri"');
    expect(matchQuery('new brid', 'article_search')).toBe('"new" "brid"*');
    expect(matchQuery('Ada B', 'actor_search')).toBe('"Ada" "B"*');
  });

  it('finds nothing in an empty store', async () => {
    const store = await temporaryStore();
    expect(await store.search('ferry', {}, { limit: 5 })).toEqual({
      items: [],
      hasNext: false,
      hasPrevious: false,
      total: 0,
    });
  });
});
