import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, post, type TestServer } from '../testing/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ exposure: 'private' });
});

afterAll(() => server.close());

/** Far below what thousands of searches to the end of the message took: 20 s. */
const MOMENT_MS = 2_000;

describe('an error without suggestions', () => {
  it('is found in a moment, also when what was sent looks like thousands of suggestions', async () => {
    const words = 'Did you mean '.repeat(18_000);
    const began = performance.now();
    const answer = await server.send(
      post({ query: `{ stories(first: "${words}") { totalCount } }` }, { authorization: '' }),
    );
    expect(performance.now() - began).toBeLessThan(MOMENT_MS);
    expect((await answer.json()).errors[0].message).toMatch(/^Int cannot represent non-integer value/);
  });
});
