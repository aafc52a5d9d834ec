import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heapMiB } from '../testing/heap.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  // The compiled door has a list of its own, with its own bound.
  server = await openTestServer({ graphql: { compiled: false } });
});

afterAll(() => server.close());

/** One letter beyond Latin-1 makes all of them take two bytes: 95 MiB for two hundred such documents. */
const LONG = `報${'x'.repeat(250_000)}`;

describe('what is remembered of documents', () => {
  it.each([
    ['that can be run', (number: number) => `{ story(id: "${number}${LONG}") { id } }`],
    ['that nobody can parse', (number: number) => `{ story(id: "${number}${LONG}") { `],
  ])('%s is bounded, however long they are', async (_, documentOf) => {
    await server.ask(documentOf(-1));
    const before = heapMiB();
    for (let number = 0; number < 200; number += 1) await server.ask(documentOf(number));
    expect(heapMiB() - before).toBeLessThan(32);
  });
});
