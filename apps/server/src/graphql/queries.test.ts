import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, openFilledServer } from '../testing/test-server.ts';

let server: Awaited<ReturnType<typeof openFilledServer>>;
const ask = (query: string, variables?: Record<string, unknown>) => server.ask(query, variables);

/** The answer's data; an error fails the test with its message. */
async function data(query: string, variables?: Record<string, unknown>) {
  const answer = await ask(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

const nodes = (connection: Json): Json[] => connection.edges.map((edge: Json) => edge.node);

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

describe('articles', () => {
  it('come newest first, and in other orders when asked', async () => {
    const days = async (sort: string) => {
      const { articles } = await data(
        `{ articles(sort: ${sort}) { edges { node { published { earliest } title } } } }`,
      );
      return nodes(articles);
    };
    const newest = await days('NEWEST');
    expect(newest.map(({ published }) => published.earliest)).toEqual([
      '2031-03-05',
      '2031-03-04',
      '2031-03-03',
    ]);
    expect(await days('OLDEST')).toEqual(newest.toReversed());
    const titles = (await days('HEADLINE')).map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted());
  });

  it('are filtered by story, outlet and words', async () => {
    const { outlets } = await data('{ outlets { edges { node { id name } } } }');
    const wire = nodes(outlets).find(({ name }) => name === 'Corran Wire');
    const count = async (filter: Record<string, unknown>) =>
      (await data('query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }', { f: filter }))
        .articles.totalCount;
    expect(await count({ storyId: server.storyId })).toBe(3);
    expect(await count({ storyId: 'story:none' })).toBe(0);
    expect(await count({ outletId: wire.id })).toBe(1);
    expect(await count({ text: 'seagrass' })).toBe(2);
    expect(await count({ text: '"; drop table' })).toBe(0);
  });

  it('carry their text, into which every span points', async () => {
    const { articles } =
      await data(`{ articles(first: 3) { edges { node { id textId text lang file url wordCount attributionCount speakerCount
      story { id } headline { start end exact textId } standfirst { exact }
      publisher { how outlet { name } basis { exact start end } } host { how } credits { role name span { exact } }
      blocks { start end role score reason } sharedPassages { id }
      attributions(first: 50) { totalCount edges { node { source { ...s } cue { ...s } content { ...s } quoted { ...s } } } }
      mentions(first: 100) { edges { node { id form because span { ...s } actor { id } coActors { id } article { id } made { by stage version confidence } } } }
      } } } } fragment s on Span { textId start end exact }`);
    for (const article of nodes(articles)) {
      const spans = [article.headline, ...nodes(article.mentions).map(({ span }) => span)];
      for (const attribution of nodes(article.attributions)) {
        spans.push(...attribution.source, ...attribution.cue, ...attribution.content, ...attribution.quoted);
      }
      expect(spans.length).toBeGreaterThan(10);
      for (const span of spans) {
        expect(span.textId).toBe(article.textId);
        expect(article.text.slice(span.start, span.end)).toBe(span.exact);
      }
      expect(article.attributions.totalCount).toBe(article.attributionCount);
      expect(article.story.id).toBe(server.storyId);
      expect(article.wordCount).toBeGreaterThan(30);
      expect(article.blocks[0].role).toBe('HEADLINE');
    }
  });
});

describe('outlets', () => {
  it('count their articles and attributions and are actors too', async () => {
    const { outlets } = await data(
      `query ($s: ID) { outlets(storyId: $s) { totalCount edges { node {
        id name kind country domains articleCount attributionCount actor { id kind label } articles { totalCount } } } } }`,
      { s: server.storyId },
    );
    expect(outlets.totalCount).toBe(3);
    for (const outlet of nodes(outlets)) {
      expect(outlet.articleCount).toBe(1);
      expect(outlet.articles.totalCount).toBe(1);
      expect(outlet.actor.label).toBe(outlet.name);
      expect(
        (await data('query ($id: ID!) { outlet(id: $id) { id name } }', { id: outlet.id })).outlet.name,
      ).toBe(outlet.name);
    }
  });
});

describe('actors', () => {
  const fields = `id kind name label aliases { text count } roles { exact } affiliation { id } links { scheme id } mergedIds
    attributionCount mentionCount outletCount stories { id }
    attributions(first: 100) { totalCount edges { node { speaker { id } coSpeakers { id } } } }
    saidAbout { totalCount } relations { id relation from { id } to { id } } neighbours(first: 5) { weight actor { id } }`;

  it('are listed with those quoted most first, or by name', async () => {
    const { actors } = await data(
      `{ actors(filter: { speaking: true }, first: 50) { edges { node { ${fields} } } } }`,
    );
    const counts = nodes(actors).map(({ attributionCount }) => attributionCount);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts.at(-1)).toBeGreaterThan(0);
    for (const actor of nodes(actors)) {
      expect(actor.label).not.toBe('');
      for (const { speaker, coSpeakers } of nodes(actor.attributions)) {
        expect([speaker.id, ...coSpeakers.map(({ id }: Json) => id)]).toContain(actor.id);
      }
    }
    const { actors: byName } = await data('{ actors(sort: NAME, first: 50) { edges { node { name } } } }');
    const names = nodes(byName).flatMap(({ name }) => (name ? [name.toLowerCase()] : []));
    expect(names).toEqual(names.toSorted());
  });

  it('are filtered by kind, story and words', async () => {
    const { actors } = await data(
      'query ($f: ActorFilter) { actors(filter: $f) { edges { node { name kind } } } }',
      { f: { storyId: server.storyId, kind: ['PERSON'], text: 'Brenner' } },
    );
    expect(nodes(actors)).toEqual([{ name: 'Oda Brenner', kind: 'PERSON' }]);
  });

  it('are called by the words of their source when no text names them', async () => {
    const { actors } = await data(
      '{ actors(filter: { kind: [UNNAMED_SOURCE], speaking: true }) { edges { node { name label } } } }',
    );
    const labels = nodes(actors).map(({ label }) => label);
    expect(nodes(actors).every(({ name }) => name === null)).toBe(true);
    expect(labels.some((label) => /harbour official/.test(label))).toBe(true);
  });

  it('show what is said about them', async () => {
    const { actors } = await data(
      '{ actors(filter: { text: "Kelm" }) { edges { node { label saidAbout { totalCount edges { node { speaker { label } content { exact } } } } } } } }',
    );
    const place = nodes(actors).find(({ label }) => label === 'Kelm');
    for (const { content } of nodes(place.saidAbout)) {
      expect(content.map(({ exact }: Json) => exact).join(' ')).toMatch(/Kelm/);
    }
  });
});

describe('attributions', () => {
  const count = async (filter: Record<string, unknown>) =>
    (await data('query ($f: AttributionFilter) { attributions(filter: $f) { totalCount } }', { f: filter }))
      .attributions.totalCount;

  it('tell speaker, stance, route and the paragraph around them', async () => {
    const { attributions } =
      await data(`{ attributions(first: 50) { edges { node { id kind cueClass stance modality because unclosedQuote chainBasis
      article { id text } outlet { id name } speaker { label } coSpeakers { id } addressees { id }
      chain { role actor { label } span { exact } } nestedIn { id } duplicateOf { id } utterance { id }
      content { start end exact } made { by stage version confidence } excerpt { start end text } } } } }`);
    for (const attribution of nodes(attributions)) {
      const { excerpt, content, article, speaker, because } = attribution;
      expect(article.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
      for (const { start, end, exact } of content) {
        expect(excerpt.text.slice(start - excerpt.start, end - excerpt.start)).toBe(exact);
      }
      expect(attribution.outlet.name).toMatch(/Kelm Gazette|Tidewater Post|Corran Wire/);
      expect(speaker === null).toBe(because !== null);
      expect(attribution.made.by).toBe('PIPELINE');
    }
    expect(
      nodes(attributions).some(({ content }) =>
        content[0]?.exact.includes('We will not stop the work for a rumour'),
      ),
    ).toBe(true);
  });

  it('are filtered by every field of the filter', async () => {
    const total = await count({});
    const { attributions } = await data(
      '{ attributions(first: 1, filter: { kind: [DIRECT] }) { edges { node { kind stance cueClass speaker { id } outlet { id } article { id } } } } }',
    );
    const [one] = nodes(attributions);
    const filters = [
      { storyId: server.storyId },
      { articleId: one.article.id },
      { outletId: [one.outlet.id] },
      { speakerId: [one.speaker.id] },
      { kind: ['DIRECT'] },
      { stance: [one.stance] },
      { cueClass: [one.cueClass] },
      { resolved: true },
      { text: 'rumour' },
    ];
    for (const filter of filters) {
      const found = await count(filter);
      expect(found, JSON.stringify(filter)).toBeGreaterThan(0);
      expect(found, JSON.stringify(filter)).toBeLessThanOrEqual(total);
    }
    expect(await count({ resolved: true })).toBe(total - (await count({ resolved: false })));
    expect(await count({ kind: ['DIRECT', 'MIXED', 'INDIRECT'] })).toBe(total);
    expect(await count({ text: 'zeppelin' })).toBe(0);
  });

  it('are sorted by the length of their content, by day, and by speaker', async () => {
    const sorted = async (sort: string) =>
      nodes(
        (
          await data(`{ attributions(sort: ${sort}, first: 50) { edges { node { speaker { label }
        article { published { earliest } } content { start end } } } } }`)
        ).attributions,
      );
    const lengths = (await sorted('LONGEST')).map(({ content }) =>
      content.reduce((sum: number, { start, end }: Json) => sum + end - start, 0),
    );
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    const days = (await sorted('NEWEST')).map(({ article }) => article.published.earliest);
    expect(days).toEqual(days.toSorted().reverse());
    const speakers = (await sorted('SPEAKER')).map(({ speaker }) => speaker?.label ?? null);
    expect(speakers.lastIndexOf('Oda Brenner') - speakers.indexOf('Oda Brenner')).toBe(
      speakers.filter((label) => label === 'Oda Brenner').length - 1,
    );
  });

  it('are counted by facet, each with all other filters applied', async () => {
    const { attributionFacets } = await data(
      `query ($f: AttributionFilter) { attributionFacets(filter: $f) { total speakers { actor { id label } count }
        outlets { outlet { id } count } kinds { kind count } stances { stance count } cueClasses { cueClass count } } }`,
      { f: { kind: ['DIRECT'] } },
    );
    expect(attributionFacets.total).toBe(await count({ kind: ['DIRECT'] }));
    for (const { kind, count: expected } of attributionFacets.kinds)
      expect(await count({ kind: [kind] })).toBe(expected);
    for (const { actor, count: expected } of attributionFacets.speakers) {
      expect(await count({ kind: ['DIRECT'], speakerId: [actor.id] })).toBe(expected);
    }
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
    const { errors } = await ask('{ entityMap(storyId: "story:none") { nodes { x } } }');
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

describe('pages', () => {
  const page = async (args: string) =>
    (
      await data(`{ attributions(${args}) { totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }`)
    ).attributions;

  it('lead through the whole list forward and backward', async () => {
    const all = nodes(await page('first: 100')).map(({ id }) => id);
    const forward: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const next = await page(`first: 4${after}`);
      forward.push(...nodes(next).map(({ id }) => id));
      after = `, after: ${JSON.stringify(next.pageInfo.endCursor)}`;
      more = next.pageInfo.hasNextPage;
      expect(next.totalCount).toBe(all.length);
    }
    expect(forward).toEqual(all);
    const backward: string[] = [];
    let before = '';
    for (let more = true; more; ) {
      const next = await page(`last: 4${before}`);
      backward.unshift(...nodes(next).map(({ id }) => id));
      before = `, before: ${JSON.stringify(next.pageInfo.startCursor)}`;
      more = next.pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(all);
  });

  it('hold 20 items unless asked otherwise', async () => {
    const { mentions } = (
      await data('{ articles(first: 1) { edges { node { mentions { totalCount edges { cursor } } } } } }')
    ).articles.edges[0].node;
    expect(mentions.edges.length).toBe(Math.min(20, mentions.totalCount));
    expect((await page('first: 1')).edges).toHaveLength(1);
  });
});

describe('nodes', () => {
  it('are found by their record ids alone, each with its type', async () => {
    const found = await data(`{ stories { edges { node { id utterances { id } sharedPassages { id } } } }
      articles(first: 1) { edges { node { id mentions(first: 1) { edges { node { id } } } } } }
      outlets(first: 1) { edges { node { id } } } actors(first: 1) { edges { node { id } } } attributions(first: 1) { edges { node { id } } } }`);
    const [story] = nodes(found.stories);
    const [article] = nodes(found.articles);
    const ids = [
      story.id,
      article.id,
      nodes(article.mentions)[0].id,
      nodes(found.outlets)[0].id,
      nodes(found.actors)[0].id,
      nodes(found.attributions)[0].id,
      story.utterances[0].id,
      story.sharedPassages[0].id,
    ];
    const { nodes: records } = await data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids,
    });
    expect(records).toEqual(
      ['Story', 'Article', 'Mention', 'Outlet', 'Actor', 'Attribution', 'Utterance', 'SharedPassage'].map(
        (__typename, index) => ({ __typename, id: ids[index] }),
      ),
    );
    expect((await data('query ($id: ID!) { node(id: $id) { id } }', { id: ids[1] })).node.id).toBe(ids[1]);
  });

  it('are null for ids that nothing has', async () => {
    expect(await data('{ node(id: "article:none") { id } }')).toEqual({ node: null });
    expect(await data('{ node(id: "zeppelin:1") { id } }')).toEqual({ node: null });
    expect(
      await data('{ nodes(ids: ["nonsense", "import-job:none", "constructor:1", "actor:none"]) { id } }'),
    ).toEqual({ nodes: [null, null, null, null] });
  });
});
