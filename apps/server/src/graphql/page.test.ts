import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, type Json, nodesOf as nodes, openFilledServer } from '../testing/test-server.ts';

let server: Awaited<ReturnType<typeof openFilledServer>>;
const data = (query: string, variables?: object): Promise<Json> =>
  dataOf(server.ask(query, variables as Record<string, unknown>));

beforeAll(async () => {
  server = await openFilledServer();
});
afterAll(() => server.close());

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
