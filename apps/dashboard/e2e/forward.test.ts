/** What the dashboard passes on to the server, and what it answers itself. */
import { request } from 'node:http';
import { describe, expect, inject, it } from 'vitest';

const MIB = 1024 * 1024;

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends it as it is: fetch would set Host and Origin itself. */
function send({ method = 'POST', path = '/graphql', headers = {}, body = '{}' }: Sent) {
  const { port } = new URL(inject('origin'));
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise<{ status: number | undefined; words: string }>((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        method,
        path,
        headers: { 'content-type': 'application/json', ...length, ...headers },
      },
      (answer) => {
        let words = '';
        answer.setEncoding('utf8').on('data', (text: string) => {
          words += text;
        });
        answer.once('end', () => resolve({ status: answer.statusCode, words }));
        answer.once('error', reject);
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

const importOf = (bytes: number) =>
  JSON.stringify({
    query: 'mutation ($input: ImportArticlesInput!) { importArticles(input: $input) { __typename } }',
    variables: { input: { articles: [{ name: 'dots.txt', text: '.'.repeat(bytes) }] } },
  });

describe('what the dashboard passes on', () => {
  it('is an import of 11 MiB, whole', async () => {
    const headers = { cookie: `onrecord_session=${inject('session')}` };
    const { status, words } = await send({ headers, body: importOf(11 * MIB) });
    expect(status).toBe(200);
    expect(words).toContain('"__typename":"Import');
  });

  it.each([
    // Announced, not sent: what is refused before it was sent may be cut off while it is.
    ['more than the largest import', 413, { headers: { 'content-length': String(13 * MIB) } }],
    ['more than a token for signing in', 413, { path: '/session', body: `{"token":"${'x'.repeat(5_000)}"}` }],
    ['a body for a download', 413, { method: 'GET', path: '/export/bundle', body: 'words' }],
    ['what a page of another site sends', 403, { headers: { origin: 'https://evil.example' } }],
    [
      'what another program of this machine shows',
      403,
      { path: '/session', headers: { origin: 'http://localhost:1' } },
    ],
    ['a request by an unknown name', 421, { headers: { host: 'evil.example' } }],
  ] as const)('is not %s', async (_what, status, sent) => {
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.words)).toMatchObject({ errors: [{ message: expect.stringMatching(/\S \S/) }] });
  });
});
