import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, type Json, nodesOf as nodes, openFilledServer } from '../testing/test-server.ts';

let server: Awaited<ReturnType<typeof openFilledServer>>;
const data = (query: string, variables?: object): Promise<Json> =>
  dataOf(server.ask(query, variables as Record<string, unknown>));

beforeAll(async () => {
  server = await openFilledServer();
});
afterAll(() => server.close());

describe('a story', () => {
  it('counts its articles, outlets, kinds of attribution and voices', async () => {
    const { story } = await data(
      `query ($id: ID!) { story(id: $id) { id title demonstration firstPublished lastPublished
        counts { articles outlets attributions direct mixed indirect silent voices namedVoices unresolved sharedPassages } } }`,
      { id: server.storyId },
    );
    expect(story).toMatchObject({
      id: server.storyId,
      title: 'The dredging of Kelm harbour',
      demonstration: false,
      firstPublished: '2031-03-03',
      lastPublished: '2031-03-05',
    });
    const { counts } = story;
    expect(counts).toMatchObject({ articles: 3, outlets: 3 });
    expect(counts.direct + counts.mixed + counts.indirect).toBe(counts.attributions);
    expect(counts.direct).toBeGreaterThan(0);
    expect(counts.voices).toBeGreaterThanOrEqual(counts.namedVoices);
    expect(counts.namedVoices).toBeGreaterThan(1);
  });

  it('lists its articles in the order of their days, and each knows its neighbours', async () => {
    const { story } = await data(
      'query ($id: ID!) { story(id: $id) { articles { edges { node { title previous { title } next { title } } } } } }',
      { id: server.storyId },
    );
    const titles = nodes(story.articles).map(({ title }) => title);
    expect(titles).toEqual([
      'Council defends dredging of Kelm harbour',
      'Union and mayor at odds over harbour work',
      'Norvane Marine denies haste in harbour survey',
    ]);
    expect(nodes(story.articles).map(({ previous }) => previous?.title ?? null)).toEqual([
      null,
      ...titles.slice(0, 2),
    ]);
    expect(nodes(story.articles).map(({ next }) => next?.title ?? null)).toEqual([...titles.slice(1), null]);
  });

  it('tells of each outlet what it shares and whom it alone quotes', async () => {
    const { story } = await data(
      `query ($id: ID!) { story(id: $id) { outlets {
        outlet { name } articles { id } attributions speakers bodyLength sharedLength exclusiveSpeakers } } }`,
      { id: server.storyId },
    );
    expect(story.outlets).toHaveLength(3);
    for (const { sharedLength, bodyLength, articles } of story.outlets) {
      expect(sharedLength).toBeLessThan(bodyLength);
      expect(articles).toHaveLength(1);
    }
    const sharing = story.outlets.filter((outlet: Json) => outlet.sharedLength > 0);
    expect(sharing.map((outlet: Json) => outlet.outlet.name).sort()).toEqual([
      'Kelm Gazette',
      'Tidewater Post',
    ]);
  });

  it('shows its voices with their cues, its shared passages with their places, and its utterances', async () => {
    const { story } = await data(
      `query ($id: ID!) { story(id: $id) {
        voices(first: 1) { totalCount edges { node { attributions direct mixed indirect actor { label } outlets { name } cues { text count } } } }
        sharedPassages { id kind sameOrigin places { article { id } span { exact } } origin { id } creditLost { span { exact } } differences made { stage } }
        utterances { id speaker { label } renderings { id } best { id } differences { kind } } refusals { name } } }`,
      { id: server.storyId },
    );
    const [first] = nodes(story.voices);
    expect(first.actor.label).toBe('Oda Brenner');
    expect(first.direct + first.mixed + first.indirect).toBe(first.attributions);
    expect(first.cues.length).toBeGreaterThan(0);
    const passages = story.sharedPassages.filter(({ places }: Json) =>
      places[0].span.exact.startsWith('Two crews'),
    );
    expect(passages).toHaveLength(1);
    expect(new Set(passages[0].places.map(({ article }: Json) => article.id)).size).toBe(2);
    for (const { renderings } of story.utterances) expect(renderings.length).toBeGreaterThan(0);
    expect(story.refusals).toEqual([]);
  });

  it('is null for an unknown id', async () => {
    expect(await data('{ story(id: "story:none") { id } }')).toEqual({ story: null });
  });
});

describe('the entity map', () => {
  it('places every actor and proves every line', async () => {
    const { entityMap } = await data(
      `query ($s: ID!) { entityMap(storyId: $s) { story { id } nodes { actor { id } x y attributions degree }
        edges { id from { id } to { id } relation status weight evidence { span { exact start end } article { text } } } } }`,
      { s: server.storyId },
    );
    const placed = new Set(entityMap.nodes.map(({ actor }: Json) => actor.id));
    expect(entityMap.edges.length).toBeGreaterThan(0);
    for (const { x, y } of entityMap.nodes) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
    for (const { from, to, evidence, weight } of entityMap.edges) {
      expect(placed.has(from.id) && placed.has(to.id)).toBe(true);
      expect(weight).toBeGreaterThanOrEqual(1);
      for (const { span, article } of evidence)
        expect(article.text.slice(span.start, span.end)).toBe(span.exact);
    }
  });

  it('of an unknown story is an error that says so', async () => {
    const { errors } = await server.ask('{ entityMap(storyId: "story:none") { nodes { x } } }');
    expect(errors?.[0]).toMatchObject({
      message: 'There is no story story:none.',
      extensions: { code: 'NOT_FOUND' },
    });
  });
});

describe('search', () => {
  it('finds articles, attributions and actors, and marks the words', async () => {
    const found = async (query: string) =>
      nodes(
        (
          await data(
            'query ($q: String!, $s: ID) { search(query: $q, storyId: $s, first: 50) { totalCount edges { node { score snippet matches { start end } result { __typename } } } } }',
            { q: query, s: server.storyId },
          )
        ).search,
      );
    const hits = [...(await found('seagrass')), ...(await found('Brenner'))];
    expect(new Set(hits.map(({ result }) => result.__typename))).toEqual(
      new Set(['Article', 'Attribution', 'Actor']),
    );
    for (const { snippet, matches } of hits) {
      for (const { start, end } of matches)
        expect(snippet.slice(start, end).toLowerCase()).toMatch(/seagrass|brenner/);
    }
    expect(await found('" OR * NEAR(')).toEqual([]);
  });
});
