import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { forward } from './forward.ts';

// The package throws wherever React's server condition is not set.
vi.mock('server-only', () => ({}));

interface Arrived {
  headers: IncomingHttpHeaders;
  body: string;
}

let last: Arrived;
const server = createServer(async (request, response) => {
  request.setEncoding('utf8');
  let body = '';
  for await (const text of request) body += text;
  last = { headers: request.headers, body };
  response.end('{}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('ONRECORD_API', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

/** As Next hands it over: the body is a stream, and the header says what the client said. */
async function arrivedOf(body: string, said: string | null): Promise<Arrived> {
  const headers = {
    host: 'localhost:3000',
    'content-type': 'application/json',
    ...(said && { 'content-length': said }),
  };
  const stream = new Blob([body]).stream();
  const init = { method: 'POST', headers, body: stream, duplex: 'half' };
  const answer = await forward(new Request('http://localhost:3000/graphql', init));
  expect(answer.status).toBe(200);
  return last;
}

describe('what reaches the server', () => {
  it("has the cookie of the session and nobody else's", async () => {
    const headers = { host: 'localhost:3000', cookie: 'theme=dark; onrecord_session=onr_a_b; other=1' };
    await forward(new Request('http://localhost:3000/session', { headers }));
    expect(last.headers.cookie).toBe('onrecord_session=onr_a_b');
    await forward(
      new Request('http://localhost:3000/session', { headers: { ...headers, cookie: 'other=1' } }),
    );
    expect(last.headers.cookie).toBeUndefined();
  });

  it('has its length when it is small and said so', async () => {
    const body = '{"query":"{ stories { totalCount } } # é"}';
    const length = String(Buffer.byteLength(body));
    const { headers, ...arrived } = await arrivedOf(body, length);
    expect(arrived.body).toBe(body);
    expect(headers['content-length']).toBe(length);
    expect(headers['transfer-encoding']).toBeUndefined();
  });

  it.each([
    ['large', 'x'.repeat(300 * 1024), String(300 * 1024)],
    ['of no known length', '{}', null],
  ])('comes as a stream when it is %s', async (_what, body, said) => {
    const { headers, ...arrived } = await arrivedOf(body, said);
    expect(arrived.body).toBe(body);
    expect(headers['transfer-encoding']).toBe('chunked');
  });
});
