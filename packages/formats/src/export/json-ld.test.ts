import type { OnrecordRecord, When } from '@onrecord/schema';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { exported, storyWith } from '../../test/exported.ts';
import { records } from '../../test/records.ts';
import { type SchemaNode, shapeFaults } from '../../test/schema-org.ts';

const SCHEMA = 'http://schema.org/';
const PROV = 'http://www.w3.org/ns/prov#';
const WORDS = 'urn:onrecord:vocabulary:1.0';

interface Document {
  '@context': object;
  '@graph': (SchemaNode & { '@id': string })[];
}

async function documentOf(given = records): Promise<Document> {
  return JSON.parse(await exported('json-ld', given));
}

/** Triples, one a line, read without any network; safe mode throws when a term or value would be dropped. */
async function triplesOf(document: Document): Promise<string[]> {
  const options = { format: 'application/n-quads', safe: true, documentLoader: refuse };
  const text = await jsonld.toRDF(
    document as unknown as JsonLdDocument,
    options as Parameters<typeof jsonld.toRDF>[1],
  );
  return String(text).trim().split('\n');
}

async function refuse(url: string): Promise<never> {
  throw new Error(`${url} was asked for, and the document must be readable without it.`);
}

function isOfSchemaOrg(node: SchemaNode): boolean {
  return [node['@type']].flat().some((type) => !type.includes(':'));
}

/** What does not fit schema.org, with the node. */
function faultsIn({ '@graph': graph }: Document): string[] {
  const types = new Map(graph.map((node) => [node['@id'], [node['@type']].flat()]));
  return graph
    .filter(isOfSchemaOrg)
    .flatMap((node) =>
      shapeFaults(node, (iri) => types.get(iri) ?? []).map((fault) => `${node['@id']}: ${fault}`),
    );
}

describe('the JSON-LD exporter', () => {
  it('writes linked data that loses nothing in safe mode and needs nothing from the network', async () => {
    const document = await documentOf();
    const triples = await triplesOf(document);
    expect(triples.length).toBeGreaterThan(400);
    expect(triples).toContain(
      `<urn:onrecord:attribution:11> <${SCHEMA}spokenByCharacter> <urn:onrecord:actor:aasen> .`,
    );
    expect(triples).toContain(`<urn:onrecord:attribution:11> <${SCHEMA}isPartOf> <urn:onrecord:article:1> .`);
    expect(triples).toContain(
      `<urn:onrecord:attribution:14> <${PROV}wasAttributedTo> <urn:onrecord:actor:company> .`,
    );
    expect(triples).toContain(`<urn:onrecord:attribution:12> <${WORDS}#stance> <${WORDS}:stance#promises> .`);
  });

  it('would not pass with a term that the context does not define', async () => {
    const document = await documentOf();
    document['@graph'].push({ '@id': 'urn:x:1', '@type': 'NewsArticle', headlin: 'Cafés open' });
    await expect(triplesOf(document)).rejects.toThrow(/safe mode/i);
  });

  it('uses the types, properties and ranges of schema.org', async () => {
    const { '@graph': graph } = await documentOf();
    const types = new Map(graph.map((node) => [node['@id'], [node['@type']].flat()]));
    const nodes = graph.filter((node) => [node['@type']].flat().some((type) => !type.includes(':')));
    expect(nodes.length).toBeGreaterThan(25);
    for (const node of nodes)
      expect(
        shapeFaults(node, (iri) => types.get(iri) ?? []),
        node['@id'],
      ).toEqual([]);
  });

  it('does so for what only some articles and actors have', async () => {
    const [headline] = records.flatMap((one) =>
      one.type === 'Article' && one.headline ? [one.headline] : [],
    );
    if (!headline) throw new Error('The story has a headline.');
    const rich = storyWith('Article', {
      standfirst: headline,
      host: { outletId: 'outlet:gazette', how: 'stated', basis: [] },
      credits: [{ role: 'agency', name: 'Radio Holm', span: headline }],
    }).map((one): OnrecordRecord => {
      if (one.type === 'TextVersion') return { ...one, supersedes: 'ab'.repeat(32) };
      if (one.type !== 'Actor') return one;
      return { ...one, affiliationId: 'actor:company', links: [{ scheme: 'isni', id: '0' }] };
    });
    const document = await documentOf(rich);
    const triples = await triplesOf(document);
    const about = (subject: string, term: string) =>
      triples.filter((one) => one.startsWith(`<urn:onrecord:${subject}> <${term}> `));
    for (const term of ['abstract', 'provider', 'creditText'])
      expect(about('article:1', `${SCHEMA}${term}`)).toHaveLength(1);
    expect(about('actor:aasen', `${SCHEMA}affiliation`)).toHaveLength(1);
    expect(about('actor:radio', `${SCHEMA}memberOf`)).toHaveLength(1);
    expect(about('actor:skarvholm', `${WORDS}#affiliation`)).toHaveLength(1);
    expect(about('actor:radio', `${SCHEMA}identifier`)).toHaveLength(1);
    expect(triples.filter((one) => one.includes(`<${PROV}wasRevisionOf>`))).toHaveLength(2);
    expect(faultsIn(document)).toEqual([]);
  });

  it('would find a property that schema.org does not give to the type', () => {
    const wrong = { '@type': 'NewsArticle', spokenByCharacter: { '@type': 'Person' } };
    expect(shapeFaults(wrong)).toEqual(['NewsArticle has no spokenByCharacter']);
    expect(shapeFaults({ '@type': 'Quotation', spokenByCharacter: { '@type': 'Place' } })).toHaveLength(1);
  });

  it('describes every record that it points at, once', async () => {
    const { '@graph': graph } = await documentOf();
    const described = graph.map((node) => node['@id']);
    expect(new Set(described).size).toBe(described.length);
    const named = JSON.stringify(graph).matchAll(/\{"@id":"(urn:onrecord:(?!vocabulary)[^"]+)"\}/g);
    const missing = [...named].map(([, iri]) => iri).filter((iri) => !described.includes(iri ?? ''));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('makes no quotation of a refusal to speak', async () => {
    const { '@graph': graph } = await documentOf();
    const silent = graph.find((node) => node['@id'] === 'urn:onrecord:attribution:16');
    expect(silent?.['@type']).not.toContain('Quotation');
    expect(silent).not.toHaveProperty('text');
    expect(silent).not.toHaveProperty('spokenByCharacter');
    expect(silent?.['prov:wasAttributedTo']).toEqual([{ '@id': 'urn:onrecord:actor:brandt' }]);
  });

  it('keeps the route: words for readers, agents with their parts for programs', async () => {
    const { '@graph': graph } = await documentOf();
    const quotation = graph.find((node) => node['@id'] === 'urn:onrecord:attribution:11');
    expect(quotation?.citation).toEqual(['Skarvholm Gazette, citing Radio Holm, citing Tove Aasen']);
    const hops = quotation?.['prov:qualifiedAttribution'] as Record<string, unknown>[];
    expect(hops.map((hop) => (hop['prov:hadRole'] as Record<string, string>)['@id'])).toEqual([
      `${WORDS}:hop-role#outlet`,
      `${WORDS}:hop-role#relayer`,
      `${WORDS}:hop-role#speaker`,
    ]);
  });

  it('tells who made each assertion, the stage as software and a person as a person', async () => {
    const triples = await triplesOf(await documentOf());
    const activity = 'urn:onrecord:activity:pipeline:attribution:1.0.0';
    expect(triples).toContain(`<urn:onrecord:attribution:11> <${PROV}wasGeneratedBy> <${activity}> .`);
    expect(triples).toContain(`<${activity}:agent> <${SCHEMA}softwareVersion> "1.0.0" .`);
    expect(triples.join('\n')).toContain(
      `<urn:onrecord:activity:person:annotation:1.0.0:agent> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${PROV}Person> .`,
    );
  });

  it('puts a range of days where no reader takes it for one day', async () => {
    const range: When = {
      earliest: '2031-03-01',
      latest: '2031-03-07',
      precision: 'range',
      basis: [],
      how: 'inferred',
    };
    const { '@graph': graph } = await documentOf(storyWith('Article', { published: range }));
    const article = graph.find((node) => node['@id'] === 'urn:onrecord:article:1');
    expect(article).not.toHaveProperty('datePublished');
    expect(article?.['onrecord:period']).toBe('2031-03-01/2031-03-07');
  });

  it('can stand inside of a script element', async () => {
    expect(await exported('json-ld')).not.toContain('<');
  });

  it('escapes ids of somebody else so that they are names of linked data', async () => {
    const { '@graph': graph } = await documentOf(storyWith('Story', { id: 'a story <1> é' }));
    expect(graph.at(-4)?.['@id']).toBe('urn:onrecord:a%20story%20%3C1%3E%20%C3%A9');
  });
});
