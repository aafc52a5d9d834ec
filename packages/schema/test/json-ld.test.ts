import jsonld, { type JsonLdDocument } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { jsonLdContext } from '../scripts/json-ld.ts';
import { recordTypes } from '../src/record.ts';
import { inSecond, recordOf, storyRecords } from '../src/testing/story.ts';

const BASE = 'https://example.org/bundle/';
const WORDS = 'urn:onrecord:vocabulary:1.0';

function linked(record: object): JsonLdDocument {
  return { ...jsonLdContext(), ...record } as JsonLdDocument;
}

/** The record as triples, one a line; safe mode throws when anything of it would be lost. */
async function triples(record: object): Promise<string[]> {
  const options = { base: BASE, format: 'application/n-quads', safe: true };
  const text = await jsonld.toRDF(linked(record), options as Parameters<typeof jsonld.toRDF>[1]);
  return String(text).trim().split('\n');
}

describe('the JSON-LD context', () => {
  it.each(recordTypes)('loses nothing of a record of type %s', async (type) => {
    const found = await triples(recordOf(type));
    const type_ = `<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${WORDS}#${type}> .`;
    expect(found).toContainEqual(expect.stringContaining(type_));
  });

  it('links records by their ids and spans to their text', async () => {
    const found = (await triples(recordOf('Mention'))).join('\n');
    expect(found).toContain(`<mention:courier> <${WORDS}#actorId> <actor:courier> .`);
    expect(found).toContain(`<${WORDS}#text> <${BASE}${inSecond('Courier').text}> .`);
    expect(found).toContain(`<${WORDS}#exact> "Courier" .`);
  });

  it('keeps the words of different vocabularies apart', async () => {
    const actor = (await triples(recordOf('Actor'))).join('\n');
    const attribution = (await triples(recordOf('Attribution'))).join('\n');
    expect(actor).toContain(`<${WORDS}#kind> <${WORDS}:actor-kind#news-outlet> .`);
    expect(attribution).toContain(`<${WORDS}#kind> <${WORDS}:attribution-kind#indirect> .`);
  });

  it('keeps the order of a chain', async () => {
    const [expanded] = await jsonld.expand(linked(recordOf('Attribution')), { base: BASE });
    expect(expanded?.[`${WORDS}#chain`]).toMatchObject([
      {
        '@list': [
          { [`${WORDS}#role`]: [{ '@id': `${WORDS}:hop-role#outlet` }] },
          { [`${WORDS}#role`]: [{ '@id': `${WORDS}:hop-role#speaker` }] },
        ],
      },
    ]);
  });

  it('keeps candidates of metadata, pages and the original', async () => {
    const article = storyRecords().find((record) => record.type === 'Article' && record.metadata);
    const stated = (await triples(article ?? {})).join('\n');
    expect(stated.match(/:metadata-field#headline>/g)).toHaveLength(2);
    expect(stated).toContain(`<${WORDS}#origin> "xmp:title" .`);
    const text = (await triples(recordOf('TextVersion'))).join('\n');
    expect(text.match(/#number> "[12]"/g)).toHaveLength(2);
    expect(text).toContain(`<${WORDS}#mediaType> "application/pdf" .`);
  });

  it('keeps an id elsewhere as a plain value', async () => {
    const actor = { ...recordOf('Actor'), links: [{ scheme: 'wikidata', id: 'Q0' }] };
    expect((await triples(actor)).join('\n')).toContain(`<${WORDS}#id> "Q0" .`);
  });
});
