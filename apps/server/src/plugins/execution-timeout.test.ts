import { createSchema, createYoga } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { useExecutionTimeout } from './execution-timeout.ts';

const schema = createSchema({
  typeDefs: 'type Query { slow: Int fast: Int }',
  resolvers: {
    Query: { slow: () => new Promise((resolve) => setTimeout(() => resolve(1), 2_000)), fast: () => 2 },
  },
});
const yoga = createYoga({ schema, logging: false, plugins: [useExecutionTimeout(50)] });
const ask = async (query: string) =>
  await yoga.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });

describe('the limit of time', () => {
  it('gives up an operation that takes longer, in words', async () => {
    const answer = await ask('{ slow }');
    expect(answer.status).toBe(503);
    expect((await answer.json()).errors[0]).toMatchObject({
      message: expect.stringMatching(/longer than 0.05 s/),
      extensions: { code: 'TIMEOUT' },
    });
  });

  it('lets others pass', async () => {
    expect(await (await ask('{ fast }')).json()).toEqual({ data: { fast: 2 } });
  });
});
