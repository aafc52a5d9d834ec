import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heapMiB } from '../../testing/heap.ts';
import { openTestServer, post, type TestServer } from '../../testing/test-server.ts';

const DOCUMENT = 'query Stories { stories(first: 1) { totalCount } }';
const HASH = createHash('sha256').update(DOCUMENT).digest('hex');
const BY_HASH = { extensions: { persistedQuery: { version: 1, sha256Hash: HASH } } };

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ documents: { [HASH]: DOCUMENT } });
});

afterAll(() => server.close());

describe('a document that is known by its hash', () => {
  it('takes no memory for each name under which somebody asks for an operation that it does not have', async () => {
    const before = heapMiB();
    for (let number = 0; number < 400; number += 1) {
      const operationName = `${number}${'x'.repeat(250_000)}`;
      const { errors } = await (await server.send(post({ ...BY_HASH, operationName }))).json();
      expect(errors).toHaveLength(1);
    }
    // The names are 95 MiB together.
    expect(heapMiB() - before).toBeLessThan(64);
  });

  it('is answered under the name of its operation, and without one', async () => {
    for (const operationName of ['Stories', null]) {
      const { data } = await (await server.send(post({ ...BY_HASH, operationName }))).json();
      expect(data).toEqual({ stories: { totalCount: 0 } });
    }
  });
});
