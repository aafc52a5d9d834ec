import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../examples/index.ts';
import type { AnsweredBy, RequestNotes } from '../operations/request-notes.ts';
import { type KnownIds, requestCorpus } from '../testing/request-corpus.ts';
import { type OpenDoor, openFilledServer, post } from '../testing/test-server.ts';

const notes: RequestNotes[] = [];
let compiled: Awaited<ReturnType<typeof openFilledServer>>;
let yoga: OpenDoor;
let ids: KnownIds;

beforeAll(async () => {
  const observe = (_request: unknown, _response: unknown, noted: RequestNotes) => void notes.push(noted);
  compiled = await openFilledServer({ documents, observe, graphql: { compileAt: 1, remembered: false } });
  yoga = await compiled.openDoor({ documents, graphql: { compiled: false } });
  const { storyId, store } = compiled;
  const [first] = (await store.pageAttributions({ resolved: true }, 'newest', { limit: 1 })).items;
  const [outlet] = (await store.pageOutlets({}, { limit: 1 })).items;
  if (!first || !outlet) throw new Error('The test articles hold no attribution.');
  const { articleId, id: attributionId, speakerId } = first.item;
  ids = { storyId, articleId, attributionId, actorId: String(speakerId), outletId: outlet.item.id };
}, 60_000);
afterAll(() => compiled.close());

/** The manifest of the dashboard, where it is built. */
const MANIFEST = new URL('../../../dashboard/src/gql/persisted-documents.json', import.meta.url);
const documents: Record<string, string> = existsSync(MANIFEST)
  ? JSON.parse(readFileSync(MANIFEST, 'utf8'))
  : {};

/** All of an answer that may not differ. */
async function answerOf(server: OpenDoor, init: RequestInit) {
  const answer = await server.send(init);
  const { headers } = answer;
  const named = [
    'content-type',
    'cache-control',
    'x-content-type-options',
    'x-frame-options',
    'allow',
    'accept',
  ];
  const text = (await answer.text()).replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '(id)');
  return { status: answer.status, headers: named.map((name) => headers.get(name)), text };
}

/** Answers of both doors, and which way the compiled one went. */
async function ofBoth(init: RequestInit) {
  const expected = await answerOf(yoga, init);
  const given = await answerOf(compiled, init);
  return { expected, given, by: notes.at(-1)?.answeredBy as AnsweredBy };
}

describe('both doors', () => {
  it('answer every sort of request alike, the first time and the second', async () => {
    const ways: Record<string, number> = {};
    for (const { name, init } of requestCorpus(ids)) {
      for (const time of ['first', 'second']) {
        const { expected, given, by } = await ofBoth(init);
        expect({ name, time, ...given }).toEqual({ name, time, ...expected });
        ways[by] = (ways[by] ?? 0) + 1;
      }
    }
    // Without this the two would be alike because one of them does nothing.
    expect(ways.compiled).toBeGreaterThan(50);
    expect(ways.yoga).toBeGreaterThan(50);
  });

  it('run nothing that stands in a string', () => {
    expect(globalThis).not.toHaveProperty('wasRunByCompiler');
  });

  it('answer the examples alike', async () => {
    const questions = examples().filter(({ query }) => /^query /m.test(query));
    for (const { name, query } of questions) {
      const { expected, given, by } = await ofBoth(post({ query, variables: { storyId: ids.storyId } }));
      expect({ name, ...given }).toEqual({ name, ...expected });
      expect([name, by]).toEqual([name, 'compiled']);
    }
  });

  it.skipIf(Object.keys(documents).length === 0)(
    'answer the documents of the dashboard by their hash alike',
    async () => {
      for (const [hash, text] of Object.entries(documents)) {
        if (!/^query /m.test(text)) continue;
        const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
        const { expected, given, by } = await ofBoth(post({ extensions, variables: variablesFor(text) }));
        const name = /query (\w+)/.exec(text)?.[1];
        expect({ name, ...given }).toEqual({ name, ...expected });
        expect(given.text).not.toContain('"errors"');
        expect([name, by]).toEqual([name, 'compiled']);
      }
    },
  );

  it('answer alike whatever the variables are', async () => {
    const query = `query Any($first: Int, $last: Int = 3, $sort: AttributionSort, $filter: AttributionFilter, $id: ID!, $yes: Boolean) {
      attributions(first: $first, sort: $sort, filter: $filter) { totalCount edges { node { id } } } actors(last: $last, filter: { speaking: $yes }) { totalCount } node(id: $id) { id } }`;
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('NEWEST', 'DIRECT', 5, null));
    const filter = fc.oneof(
      value,
      fc.record(
        {
          storyId: value,
          kind: fc.oneof(value, fc.array(fc.constantFrom('DIRECT', 'MIXED', 1, null))),
          resolved: value,
        },
        { requiredKeys: [] },
      ),
    );
    const variables = fc.record(
      {
        first: fc.oneof(value, fc.nat(5)),
        last: value,
        sort: value,
        filter,
        id: fc.oneof(value, fc.string()),
        yes: value,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(variables, async (given) => {
        const answers = await ofBoth(post({ query, variables: given }));
        expect(answers.given).toEqual(answers.expected);
      }),
      { numRuns: process.env.ONRECORD_LONG ? 5_000 : 60 },
    );
  });
});

/** A value for each variable of a document, by its name. */
function variablesFor(text: string): Record<string, unknown> {
  const [, list = ''] = /query \w+\s*\(([^)]*)\)/.exec(text) ?? [];
  const byName: Record<string, unknown> = {
    id: ids.storyId,
    storyId: ids.storyId,
    articleId: ids.articleId,
    actorId: ids.actorId,
    query: 'harbour',
    text: 'harbour',
    jobId: 'import-job:none',
  };
  const names = [...list.matchAll(/\$(\w+): (\w+)(!?)/g)];
  return Object.fromEntries(
    names.filter(([, name = '']) => name in byName).map(([, name = '']) => [name, byName[name]]),
  );
}
