import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, type Json, nodesOf as nodes, openFilledServer } from '../testing/test-server.ts';

let server: Awaited<ReturnType<typeof openFilledServer>>;
const data = (query: string, variables?: object): Promise<Json> =>
  dataOf(server.ask(query, variables as Record<string, unknown>));

beforeAll(async () => {
  server = await openFilledServer();
});
afterAll(() => server.close());

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
