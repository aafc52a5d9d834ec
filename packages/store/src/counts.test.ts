import { describe, expect, it } from 'vitest';
import { ferry, ferryArticles, ferryStory, SHARED } from './testing/ferry-story.ts';
import { ferryStore } from './testing/temporary-store.ts';

describe('what is counted when records are written', () => {
  it('agrees for a story with its records', async () => {
    const store = await ferryStore();
    expect(await store.storyCounts([ferry.id, 'story:none'])).toEqual([
      {
        articles: 4,
        outlets: 3,
        attributions: 8,
        direct: 2,
        mixed: 1,
        indirect: 5,
        silent: 1,
        voices: 3,
        namedVoices: 3,
        unresolved: 2,
        sharedPassages: 1,
        firstPublished: '2031-03-04',
        lastPublished: '2031-03-07',
      },
      expect.objectContaining({ articles: 0, firstPublished: null }),
    ]);
  });

  it('is the same by adding and by rebuilding, where no actors are merged', async () => {
    const store = await ferryStore({ linked: false });
    const [first] = ferryArticles();
    if (!first) throw new Error('the fixture has no articles');
    const id = first.article.id;
    const added = {
      article: await store.articleCounts([id]),
      actors: await store.actorCounts(first.actors.map((actor) => actor.id)),
      outlets: await store.outletCounts(first.outlets.map((outlet) => outlet.id)),
    };
    const story = ferryStory();
    const apart = ferryArticles().flatMap(({ actors }) => actors);
    const unmerged = [...new Map(apart.map((actor) => [actor.id, actor])).values()];
    await store.commitStory({
      ...story,
      story: { ...story.story, layout: [] },
      actors: unmerged,
      utterances: [],
      edges: [],
    });
    expect({
      article: await store.articleCounts([id]),
      actors: await store.actorCounts(first.actors.map((actor) => actor.id)),
      outlets: await store.outletCounts(first.outlets.map((outlet) => outlet.id)),
    }).toEqual(added);
    expect(added.article).toEqual([{ words: expect.any(Number), attributions: 3, speakers: 2 }]);
    expect(added.outlets).toEqual([{ articles: 2, attributions: 4 }]);
  });

  it('tells of each outlet of a story what it shares and whom it alone quotes', async () => {
    const store = await ferryStore();
    const outlets = await store.storyOutlets(ferry.id);
    const named = await store.byIds(
      'Outlet',
      outlets.map(({ outletId }) => outletId),
    );
    expect(named.map((outlet) => outlet?.name)).toEqual(['Larhavn Courier', 'Odden Post', null]);
    expect(outlets.map(({ speakers, exclusiveSpeakers }) => [speakers, exclusiveSpeakers])).toEqual([
      [2, 0],
      [2, 0],
      [1, 1],
    ]);
    expect(outlets.map(({ sharedLength }) => sharedLength)).toEqual([SHARED.length, SHARED.length, 0]);
    expect(outlets[0]?.articleIds).toHaveLength(2);
  });

  it('tells of each voice how it is reported and by whom', async () => {
    const store = await ferryStore();
    const { items } = await store.pageVoices(ferry.id, { limit: 10 });
    expect(items[0]?.item).toMatchObject({
      attributions: 3,
      direct: 1,
      mixed: 1,
      indirect: 1,
      cues: [
        { text: 'said', count: 2 },
        { text: 'told', count: 1 },
      ],
    });
    expect(items[0]?.item.outletIds).toHaveLength(2);
  });

  it('leaves of each facet what its choice would leave', async () => {
    const store = await ferryStore();
    const filter = { storyId: ferry.id, kinds: ['indirect' as const] };
    const facets = await store.attributionFacets(filter);
    expect(facets.total).toBe(5);
    expect(facets.kinds).toEqual([
      { id: 'indirect', count: 5 },
      { id: 'direct', count: 2 },
      { id: 'mixed', count: 1 },
    ]);
    for (const { id, count } of facets.speakers) {
      const { total } = await store.pageAttributions({ ...filter, speakerIds: [id] }, 'newest', { limit: 1 });
      expect(count).toBe(total);
    }
    for (const { id, count } of facets.outlets) {
      const { total } = await store.pageAttributions({ ...filter, outletIds: [id] }, 'newest', { limit: 1 });
      expect(count).toBe(total);
    }
  });

  it('gives the same facets for everything as for the only story', async () => {
    const store = await ferryStore();
    expect(await store.attributionFacets({})).toEqual(await store.attributionFacets({ storyId: ferry.id }));
  });

  it('draws the map with places, degrees, edges and neighbours', async () => {
    const store = await ferryStore();
    const map = await store.entityMap(ferry.id);
    expect(map?.edges).toEqual(ferryStory().edges);
    expect(map?.layout.map(({ degree }) => degree)).toEqual([1, 1]);
    const [edge] = ferryStory().edges;
    if (!edge) throw new Error('the fixture has no edges');
    expect(await store.edgesOf(edge.to, null)).toEqual([edge]);
    for (const storyId of [ferry.id, null])
      expect(await store.neighbours(edge.from, storyId, 5)).toEqual([{ actorId: edge.to, weight: 1 }]);
    expect(await store.entityMap('story:none')).toBeNull();
  });

  it('finds the passages of an article', async () => {
    const store = await ferryStore();
    const [first, , third] = ferryArticles();
    expect(await store.passages({ articleId: first?.article.id as string })).toEqual(ferryStory().passages);
    expect(await store.passages({ articleId: third?.article.id as string })).toEqual([]);
    expect(await store.passages({ storyId: ferry.id })).toEqual(ferryStory().passages);
    expect(await store.utterances(ferry.id)).toEqual(ferryStory().utterances);
  });
});
