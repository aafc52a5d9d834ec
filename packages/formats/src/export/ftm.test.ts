import { type Entity, Model, type Property } from '@alephdata/followthemoney';
import model from '@alephdata/followthemoney/dist/defaultModel.json' with { type: 'json' };
import type { OnrecordRecord } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { exported, storyWith } from '../../test/exported.ts';
import { records } from '../../test/records.ts';

const ftm = new Model(model as unknown as ConstructorParameters<typeof Model>[0]);

interface Line {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

async function linesOf(given = records): Promise<Line[]> {
  const text = await exported('ftm', given);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The entities as FollowTheMoney reads them; it throws at a schema or property that it does not have. */
async function entities(given = records): Promise<Entity[]> {
  return (await linesOf(given)).map((line) => ftm.getEntity(line));
}

/** FollowTheMoney's own rule for ids (its library in Python checks it, the one in JavaScript does not). */
const ENTITY_ID = /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/;

/** Prefixes of ISO dates, as its type `date` takes them. */
const DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z?)?)?)?$/;

describe('the FollowTheMoney exporter', () => {
  it('writes entities of schemata and properties that the model has, none of them abstract or a stub', async () => {
    const all = await entities();
    expect(all.length).toBeGreaterThan(25);
    for (const one of all) {
      expect(one.schema.abstract, one.id).toBe(false);
      expect(
        one.getProperties().filter(({ stub }) => stub),
        one.id,
      ).toEqual([]);
    }
    expect(new Set(all.map(({ schema }) => schema.name))).toEqual(
      new Set([
        'Person',
        'Organization',
        'LegalEntity',
        'Address',
        'Document',
        'Article',
        'Mention',
        'Note',
        'UnknownLink',
        'Representation',
        'Event',
      ]),
    );
  });

  it('sets every required property', async () => {
    for (const one of await entities()) {
      const required = [one.schema, ...one.schema.getParents()].flatMap((schema) => schema.required);
      for (const name of required) expect(one.hasProperty(name), `${one.id} ${name}`).toBe(true);
    }
  });

  it('points at entities of the file that have the schema which the property wants', async () => {
    const all = await entities();
    const byId = new Map(all.map((one) => [one.id, one]));
    expect(byId.size).toBe(all.length);
    const pointers = all.flatMap((one) =>
      one
        .getProperties()
        .filter(isPointer)
        .map((property) => ({ one, property })),
    );
    expect(pointers.length).toBeGreaterThan(20);
    for (const { one, property } of pointers)
      for (const value of one.getProperty(property)) {
        const target = byId.get(String(value));
        expect(target?.schema.isA(property.getRange()), `${one.id} ${property.name} -> ${value}`).toBe(true);
      }
  });

  it('writes ids and dates that FollowTheMoney takes', async () => {
    for (const one of await entities()) {
      expect(one.id).toMatch(ENTITY_ID);
      const dates = one.getProperties().filter(({ type }) => type.name === 'date');
      for (const date of dates) for (const value of one.getProperty(date)) expect(value).toMatch(DATE);
    }
  });

  it('gives the same ids on every run, and ids that it takes to records with ids of somebody else', async () => {
    expect(await linesOf()).toEqual(await linesOf());
    const [actor] = await linesOf(storyWith('Actor', { id: 'Q/1 é', redirectTo: null }).slice(0, 3));
    expect(actor?.id).toMatch(ENTITY_ID);
  });

  it('names a tie only when it is asserted, and says in its role what else it is', async () => {
    const all = await linesOf();
    expect(all.find(({ id }) => id === 'relation-4')?.schema).toBe('Representation');
    const denied = all.find(({ id }) => id === 'relation-3');
    expect(denied?.schema).toBe('UnknownLink');
    expect(denied?.properties.role).toEqual(['Member of (denied)']);
  });

  it.each([
    ['leads', 'actor:aasen', 'actor:company', 'Directorship'],
    ['member-of', 'actor:aasen', 'actor:company', 'Membership'],
    ['member-of', 'actor:aasen', 'actor:skarvholm', 'UnknownLink'],
    ['related-to', 'actor:aasen', 'actor:brandt', 'Family'],
    ['related-to', 'actor:aasen', 'actor:company', 'UnknownLink'],
    ['accuses', 'actor:aasen', 'actor:company-2', 'UnknownLink'],
  ] as const)('writes %s from %s to %s as %s', async (relation, from, to, schema) => {
    const changed = storyWith('Relation', { relation, from, to, status: 'asserted' });
    const links = (await entities(changed)).filter(({ id }) => id.startsWith('relation-'));
    expect(links).toHaveLength(4);
    for (const link of links) {
      expect(link.schema.name).toBe(schema);
      expect(link.getProperty(link.schema.edge?.target ?? '')[0]).toBe(
        to.replace(':', '-').replace('-2', ''),
      );
    }
  });

  it('writes each article once, with its current text, and without a text when none came', async () => {
    const older = records.flatMap((one): OnrecordRecord[] =>
      one.type === 'TextVersion' ? [one, { ...one, id: `0${one.id.slice(1)}`, text: 'Older.' }] : [one],
    );
    const articles = (await linesOf(older)).filter(({ schema }) => schema === 'Article');
    expect(articles).toEqual((await linesOf()).filter(({ schema }) => schema === 'Article'));
    const bare = (await linesOf(records.filter(({ type }) => type !== 'TextVersion'))).filter(
      ({ schema }) => schema === 'Article',
    );
    expect(bare.map(({ id }) => id)).toEqual(['article-1', 'article-2']);
  });

  it('keeps the text, the words with their speaker and the route, and makes no quote of a refusal', async () => {
    const all = await linesOf();
    const of = (id: string) => all.find((one) => one.id === id)?.properties;
    expect(of('article-2')?.bodyText).toEqual(
      [records.find((one) => one.type === 'TextVersion' && one.articleId === 'article:2' && one.text)].map(
        (one) => (one as { text: string }).text,
      ),
    );
    expect(of('attribution-11')).toMatchObject({
      entity: ['actor-aasen'],
      proof: ['article-1'],
      summary: ['Skarvholm Gazette, citing Radio Holm, citing Tove Aasen'],
    });
    expect(of('attribution-16')?.description).toEqual(['No statement: declined to comment']);
  });
});

function isPointer(property: Property): boolean {
  return property.type.name === 'entity';
}
