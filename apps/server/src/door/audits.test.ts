import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDoor, openTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let doors: Record<'compiled' | 'yoga', OpenDoor>;
beforeAll(async () => {
  server = await openTestServer();
  doors = {
    compiled: await server.openDoor({ graphql: { compileAt: 1 } }),
    yoga: await server.openDoor({ graphql: { compiled: false } }),
  };
}, 60_000);
afterAll(() => server.close());

/** What the specification of GraphQL over HTTP asks of a server, as a library checks it. */
const audits = serverAudits({ url: 'http://localhost/graphql' });

describe.each(['compiled', 'yoga'] as const)(
  'the %s door, over a real port with introspection on',
  (name) => {
    it('is given all 61 audits', () => {
      expect(audits).toHaveLength(61);
    });

    it.each(audits.map(({ id, name: says }) => ({ id, says })))('$id: $says', async ({ id }) => {
      const url = `http://127.0.0.1:${doors[name].port}/graphql`;
      const audit = serverAudits({ url, fetchFn: withoutSimpleRequests }).find((one) => one.id === id);
      const result = await audit?.fn();
      expect(result?.status, JSON.stringify(result)).toBe('ok');
    });
  },
);

/** GET needs a header that no page of another site can send; the audits do not know of it. */
function withoutSimpleRequests(url: string | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if ((init.method ?? 'GET') === 'GET') headers.set('x-graphql-yoga-csrf', '1');
  return fetch(url, { ...init, headers });
}
