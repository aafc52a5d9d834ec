/** The README and the tour show questions and answers; here they are asked of the demonstration story, through the same door. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.ts';
import { type Answer, openTestServer, post, type TestServer } from '../src/testing/test-server.ts';

const ROOT = new URL('../../../', import.meta.url);

/** The questions of a page, each with the answer that stands below it. */
async function examplesOf(file: string) {
  const page = await readFile(new URL(file, ROOT), 'utf8');
  const pairs = page.matchAll(/```graphql\n((?:(?!```).)*)```\s+```json\n(.*?)```/gs);
  return [...pairs].map(([, query = '', answer = '']) => ({ query, shown: JSON.parse(answer) as unknown }));
}

const pages = [
  { page: 'README.md', examples: await examplesOf('README.md') },
  { page: 'docs/graphql.md', examples: await examplesOf('docs/graphql.md') },
];

/** Five articles are read in a second; a machine that runs all other tests beside it may take longer. */
const READING_MS = 60_000;

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
  const demo = new URL('demo/', ROOT);
  const { title, articles } = JSON.parse(await readFile(new URL('story.json', demo), 'utf8'));
  const inputs = articles.map(async (name: string) => ({
    name,
    bytes: new Uint8Array(await readFile(new URL(`articles/${name}`, demo))),
  }));
  await ingest({
    inputs: await Promise.all(inputs),
    story: { title, demonstration: true },
    store: server.store,
  });
}, READING_MS);

afterAll(() => server.close());

/** Asks as a program without a token does: on this machine reading is free. */
async function askAnonymously(query: string): Promise<Answer> {
  return await (await server.send(post({ query }, { authorization: '' }))).json();
}

/** Each path to a value with the type of what stands there; the items of a list count as one. */
function shapeOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => shapeOf(item, `${path}[]`));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
  return [`${path}: ${value === null ? 'null' : typeof value}`];
}

describe.each(pages)('$page', ({ examples }) => {
  it('has examples, each with its answer', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  it.each(examples)('shows an answer of the shape that $query has', async ({ query, shown }) => {
    const { data, errors } = await askAnonymously(query);
    expect(errors).toBeUndefined();
    const real = new Set(shapeOf(data));
    expect(shapeOf(shown).filter((path) => !real.has(path))).toEqual([]);
    const keys = (shape: Iterable<string>) => new Set([...shape].map((path) => path.replace(/: \w+$/, '')));
    expect([...keys(real)].filter((path) => !keys(shapeOf(shown)).has(path))).toEqual([]);
  });
});

describe('the README', () => {
  it('shows no question without its answer', async () => {
    const page = await readFile(new URL('README.md', ROOT), 'utf8');
    expect(page.match(/```graphql/g)).toHaveLength(pages[0]?.examples.length ?? 0);
  });
});

describe('the tour', () => {
  it('shows the same answers, to the word, as the demonstration story gives', async () => {
    for (const { query, shown } of pages[1]?.examples ?? [])
      expect((await askAnonymously(query)).data).toEqual(shown);
  });

  it('shows an import that is followed to its end', async () => {
    const page = await readFile(new URL('docs/graphql.md', ROOT), 'utf8');
    const [start = '', follow = ''] = [
      ...page.matchAll(/```graphql\n((?:mutation|subscription).*?)```/gs),
    ].map(([, operation = '']) => operation);
    const { data } = await server.ask(start);
    const variables = { jobId: data.importArticles.id };
    const asked = post({ query: follow, variables }, { accept: 'text/event-stream' });
    expect(await (await server.send(asked)).text()).toMatch(/"state":"DONE".*"title":"A try"/);
  });
});
