import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, post, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** The status and the only error of a refused document. */
async function refusal(query: string): Promise<{ status: number; code: string; message: string }> {
  const answer = await server.send(post({ query }));
  const { data, errors } = await answer.json();
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  return { status: answer.status, code: errors[0].extensions?.code, message: errors[0].message };
}

describe('a document', () => {
  it('that is none is the client’s fault, not the server’s', async () => {
    const { status, message } = await refusal('{ stories { totalCount }');
    expect(status).toBeLessThan(500);
    expect(message).toMatch(/Syntax Error/);
  });

  it('is counted with what its fragments bring, once for each time that they are used', async () => {
    const fields = Array.from({ length: 16 }, (_, at) => `a${at}: exportFormats { id }`).join(' ');
    const fragment = `fragment A on Query { ${fields} }`;
    expect((await server.ask(`{ ...A } ${fragment}`)).errors).toBeUndefined();
    expect(await refusal(`{ ...A ...A } ${fragment}`)).toMatchObject({
      code: 'OPERATION_TOO_COSTLY',
      message: expect.stringMatching(/has 32 aliases; at most 30/),
    });
  });

  it('whose fragments double each other a hundred times is counted in a moment', async () => {
    const fragments = Array.from(
      { length: 100 },
      (_, at) => `fragment A${at} on Query { ...A${at + 1} ...A${at + 1} }`,
    );
    const last = 'fragment A100 on Query { a: __typename }';
    expect((await refusal(`{ ...A0 } ${fragments.join(' ')} ${last}`)).message).toMatch(
      /aliases; at most 30/,
    );
  });

  it('with more values in each other than the parser can follow is refused in words', async () => {
    expect((await refusal(`{ search(query: ${'['.repeat(1_900)}) { totalCount } }`)).message).toMatch(
      /nests too many values|Syntax Error/,
    );
  });

  it('with the alias `then` is refused: the answer would look like a promise', async () => {
    expect((await refusal('{ then: __typename }')).message).toMatch(/Choose another/);
  });
});

describe('an error', () => {
  it('repeats no more than 500 characters of what was sent', async () => {
    const filter = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`f${at}`, at]));
    const query = 'query ($filter: AttributionFilter) { attributions(filter: $filter) { totalCount } }';
    const answer = await (await server.send(post({ query, variables: { filter } }))).text();
    expect(answer).toContain('invalid value');
    expect(answer.length).toBeLessThan(100_000);
    for (const { message } of JSON.parse(answer).errors) expect(message.length).toBeLessThanOrEqual(501);
  });

  it('of a body that is no JSON does not show how it was parsed', async () => {
    const answer = await (await server.send({ ...post({}), body: '[[[' })).text();
    expect(answer).toMatch(/invalid JSON/);
    expect(answer).not.toMatch(/SyntaxError|originalError/);
  });
});
