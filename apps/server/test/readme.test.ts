/** The README shows questions and answers; here they are asked of the demonstration story, through the same door. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.ts';
import { openTestServer, type TestServer } from '../src/testing/test-server.ts';

const ROOT = new URL('../../../', import.meta.url);

const page = await readFile(new URL('README.md', ROOT), 'utf8');
const examples = [...page.matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gs)].map(
  ([, query = '', answer = '']) => ({
    query,
    shown: JSON.parse(answer) as unknown,
  }),
);

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
});

afterAll(() => server.close());

/** Each path to a value with the type of what stands there; the items of a list count as one. */
function shapeOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => shapeOf(item, `${path}[]`));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
  return [`${path}: ${value === null ? 'null' : typeof value}`];
}

describe('the README', () => {
  it('has three examples, each with its answer', () => {
    expect(examples).toHaveLength(3);
    expect(page.match(/```graphql/g)).toHaveLength(3);
  });

  it.each(examples)('shows an answer of the shape that $query has', async ({ query, shown }) => {
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    const real = new Set(shapeOf(data));
    expect(shapeOf(shown).filter((path) => !real.has(path))).toEqual([]);
    const keys = (shape: Iterable<string>) => new Set([...shape].map((path) => path.replace(/: \w+$/, '')));
    expect([...keys(real)].filter((path) => !keys(shapeOf(shown)).has(path))).toEqual([]);
  });
});
