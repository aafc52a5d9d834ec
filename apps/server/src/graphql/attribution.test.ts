import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, type Json, nodesOf as nodes, openFilledServer } from '../testing/test-server.ts';

let server: Awaited<ReturnType<typeof openFilledServer>>;
const data = (query: string, variables?: object): Promise<Json> =>
  dataOf(server.ask(query, variables as Record<string, unknown>));

beforeAll(async () => {
  server = await openFilledServer();
});
afterAll(() => server.close());

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
