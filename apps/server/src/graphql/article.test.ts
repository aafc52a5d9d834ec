import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, type Json, nodesOf as nodes, openFilledServer } from '../testing/test-server.ts';

let server: Awaited<ReturnType<typeof openFilledServer>>;
const data = (query: string, variables?: object): Promise<Json> =>
  dataOf(server.ask(query, variables as Record<string, unknown>));

beforeAll(async () => {
  server = await openFilledServer();
});
afterAll(() => server.close());

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
