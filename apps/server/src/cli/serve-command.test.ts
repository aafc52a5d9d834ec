import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { openSqliteStore } from '@onrecord/store';
import { describe, expect, it } from 'vitest';
import { manyArticles } from './testing/articles.ts';
import { onrecord, startOnrecord, temporaryFolder } from './testing/command.ts';

const CODE = 'A-code-for-tests-that-nobody-else-has-43-char';

/** A running server, known to have begun. */
async function serve(folder: string) {
  const port = await freePort();
  const env = { ONRECORD_LOG: 'info', ONRECORD_EDITOR_CODE: CODE };
  const child = startOnrecord(['serve', '--port', String(port), '--db', join(folder, 'test.db')], { env });
  await once(child.process.stdout, 'data');
  const url = `http://127.0.0.1:${port}`;
  const lines = () =>
    child
      .stderr()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  return { ...child, url, port, lines };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Sends JSON; gives the answer and the cookie that came with it. */
async function send(url: string, body: object, cookie = '') {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
  return { ...(await answer.json()), cookie: answer.headers.get('set-cookie')?.split(';')[0] };
}

const START = `mutation ($input: ImportArticlesInput!) {
  importArticles(input: $input) { ... on ImportJob { id } ... on ImportInputError { message } } }`;
const FOLLOW = 'query ($id: ID!) { node(id: $id) { ... on ImportJob { done } } }';

/** Starts an import and waits until its first articles are stored. */
async function importSome(url: string): Promise<void> {
  const { cookie } = await send(`${url}/session`, { code: CODE });
  const articles = manyArticles(40).map((text, at) => ({ name: `${at}.txt`, text }));
  const started = await send(
    `${url}/graphql`,
    { query: START, variables: { input: { storyTitle: 'The quay', articles } } },
    cookie,
  );
  const { id } = started.data.importArticles;
  for (let done = 0; done < 2; ) {
    const { data } = await send(`${url}/graphql`, { query: FOLLOW, variables: { id } });
    done = data.node.done;
  }
}

describe('onrecord serve', () => {
  it('finishes what was begun when it is asked to end, and says so in its log', async () => {
    const folder = await temporaryFolder();
    const server = await serve(folder);
    await importSome(server.url);
    server.process.kill('SIGTERM');
    const { code, stderr } = await server.ended;
    expect(code).toBe(0);
    const messages = server.lines().map(({ msg }) => msg);
    expect(messages).toContain('finishing what was begun; a second signal ends at once');
    expect(messages).toContain('import failed');
    expect(messages.at(-1)).toBe('the server has ended');
    expect(stderr).not.toContain(CODE);

    const store = await openSqliteStore({ file: join(folder, 'test.db') });
    const [story] = (await store.pageStories({ limit: 1 })).items;
    const articles = await store.articleBatches(story?.item.id ?? '');
    await store.close();
    expect(articles.length).toBeGreaterThanOrEqual(2);
    expect(articles.length).toBeLessThan(40);
  });

  it('waits for an answer under way at the first signal, and for nothing at the second', async () => {
    const server = await serve(await temporaryFolder());
    const client = connect(server.port, '127.0.0.1');
    client.on('error', () => undefined);
    // A request that is still being sent.
    client.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n');
    client.write('content-length: 1000\r\n\r\n{');
    await send(`${server.url}/graphql`, { query: '{ __typename }' });
    server.process.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(server.process.exitCode).toBeNull();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    server.process.kill('SIGTERM');
    expect((await server.ended).code).toBe(130);
    client.destroy();
  });

  it('refuses a level of the log that there is none of', async () => {
    const folder = await temporaryFolder();
    const { code, stderr } = await onrecord(['serve', '--db', join(folder, 'test.db')], {
      env: { ONRECORD_LOG: 'loud' },
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('ONRECORD_LOG is "loud". Give one of trace')]);
  });
});
