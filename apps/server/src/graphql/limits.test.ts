import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFilledServer } from '../testing/test-server.ts';

let server: Awaited<ReturnType<typeof openFilledServer>>;
beforeAll(async () => {
  server = await openFilledServer();
});
afterAll(() => server.close());

/** The message and code of the one error that a refused operation answers with. */
async function refusal(query: string): Promise<{ message: string; code: unknown }> {
  const { data, errors } = await server.ask(query);
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  expect(errors).toHaveLength(1);
  return { message: errors?.[0]?.message ?? '', code: errors?.[0]?.extensions?.code };
}

describe('a page', () => {
  it('of more than 100 is refused, not cut', async () => {
    expect(await refusal('{ articles(first: 101) { totalCount } }')).toEqual({
      message: '`first: 101` is not possible: ask for 1 to 100 and follow the cursors for more.',
      code: 'BAD_USER_INPUT',
    });
    expect((await refusal('{ actors(last: 101) { totalCount } }')).message).toMatch(/`last: 101`/);
    const ids = Array.from({ length: 101 }, (_, index) => `"article:${index}"`);
    expect((await refusal(`{ nodes(ids: [${ids}]) { id } }`)).message).toMatch(/`ids: 101`/);
  });

  it('of none, of less, or from both ends is refused', async () => {
    expect((await refusal('{ articles(first: 0) { totalCount } }')).message).toMatch(/`first: 0`/);
    expect((await refusal('{ articles(first: -1000000) { totalCount } }')).message).toMatch(/1 to 100/);
    expect((await refusal('{ articles(first: 1, last: 1) { totalCount } }')).message).toMatch(/not both/);
  });

  it('from a cursor that the server did not give out is refused', async () => {
    expect(await refusal('{ articles(after: "forged") { totalCount } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const { data } = await server.ask('{ articles(first: 1) { pageInfo { endCursor } } }');
    const of = JSON.stringify(data.articles.pageInfo.endCursor);
    expect((await refusal(`{ actors(after: ${of}) { totalCount } }`)).message).toMatch(/cursor/);
  });
});

describe('an operation', () => {
  it('may be 15 fields deep and no deeper', async () => {
    const nested = (times: number) =>
      `{ actors(first: 1) { edges { node { ${'affiliation { '.repeat(times)} id ${'} '.repeat(times)} } } } }`;
    expect((await server.ask(nested(11))).errors).toBeUndefined();
    expect(await refusal(nested(12))).toEqual({
      message: 'The operation is 16 fields deep; at most 15 are allowed. Ask for smaller pages, or split it.',
      code: 'OPERATION_TOO_COSTLY',
    });
  });

  it('that may come to too many fields is refused, and negative pages do not make up for it', async () => {
    const costly =
      'articles(first: 100) { edges { node { mentions(first: 100) { edges { node { id form span { exact } } } } } } }';
    expect((await refusal(`{ ${costly} }`)).message).toMatch(/may come to \d+ fields; at most 60000/);
    expect(
      (await refusal(`{ a: actors(first: -2000000000) { edges { node { id } } } ${costly} }`)).code,
    ).toBe('OPERATION_TOO_COSTLY');
  });

  it('that repeats whole texts or long lists for each of thousands of items is refused', async () => {
    const repeated = (fields: string) =>
      `{ attributions(first: 50) { edges { node { article { attributions(first: 50) { edges { node { article { ${fields} } } } } } } } } }`;
    expect((await server.ask(repeated('title'))).errors).toBeUndefined();
    for (const fields of [
      'text',
      'blocks { role }',
      'story { utterances { id } }',
      'story { refusals { code } }',
    ])
      expect((await refusal(repeated(fields))).code, fields).toBe('OPERATION_TOO_COSTLY');
    const page = '{ articles(first: 100) { edges { node { title text } } } }';
    expect((await server.ask(page)).errors).toBeUndefined();
  });

  it('that names too many fields is refused', async () => {
    const fields = Array.from({ length: 301 }, () => 'id').join(' ');
    expect((await refusal(`{ node(id: "story:1") { ${fields} } }`)).message).toMatch(
      /names 302 fields; at most 300/,
    );
  });

  it('with too many aliases, directives or tokens is refused', async () => {
    const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: node(id: "story:1") { id }`);
    expect((await refusal(`{ ${aliases.join(' ')} }`)).message).toMatch(/has 31 aliases; at most 30/);
    expect((await refusal(`{ ${'__typename @include(if: true) '.repeat(31)} }`)).message).toMatch(
      /has 31 directives; at most 30/,
    );
    expect((await refusal(`{ ${'__typename '.repeat(2001)} }`)).message).toMatch(/more than 2000 tokens/);
  });
});
