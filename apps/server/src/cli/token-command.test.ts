import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { onrecord, startOnrecord, temporaryFolder } from './testing/command.ts';

const DB = ['--db', 'test.db'];

/** Makes a token and gives its string and its id. */
async function create(
  cwd: string,
  scopes: string,
  ...more: string[]
): Promise<{ written: string; id: string }> {
  const args = ['token', 'create', '--name', 'Night desk', '--scopes', scopes, ...more, ...DB];
  const { stdout, code } = await onrecord(args, { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^onr_[\w-]{22}_[\w-]{43}\n$/);
  return { written: stdout.trim(), id: stdout.slice('onr_'.length, 'onr_'.length + 22) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A server that listens; it is stopped when the test ends. */
async function serve(cwd: string, ...more: string[]): Promise<string> {
  const port = await freePort();
  const child = startOnrecord(['serve', '--port', String(port), ...more, ...DB], { cwd });
  onTestFinished(async () => {
    child.process.kill('SIGTERM');
    await child.ended;
  });
  await Promise.race([once(child.process.stdout, 'data'), child.ended]);
  return `http://127.0.0.1:${port}`;
}

/** The status of an answer to a query, and of one to the start of an import without articles. */
async function statuses(origin: string, token?: string): Promise<number[]> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const documents = [
    '{ stories(first: 1) { totalCount } }',
    'mutation { importArticles(input: { articles: [] }) { __typename } }',
  ];
  const ask = (query: string) =>
    fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return Promise.all(documents.map(async (document) => (await ask(document)).status));
}

describe('onrecord token', () => {
  it('makes tokens that a running server takes at once, and ends them at once', async () => {
    const cwd = await temporaryFolder();
    const origin = await serve(cwd);
    expect(await statuses(origin)).toEqual([200, 401]);
    const { written, id } = await create(cwd, 'ingest');
    expect(await statuses(origin, written)).toEqual([403, 200]);
    const ended = await onrecord(['token', 'revoke', id, ...DB], { cwd });
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    expect(await statuses(origin, written)).toEqual([401, 401]);
    const again = await onrecord(['token', 'revoke', id, ...DB], { cwd });
    expect(again).toMatchObject({ code: 3, stderr: expect.stringContaining('was revoked before') });
    const { stdout } = await onrecord(['audit', '--json', ...DB], { cwd });
    const actions = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).action);
    expect(actions).toEqual(['server.start', 'token.create', 'token.revoke', 'token.refused']);
  });

  it('shows the secret once and keeps it nowhere', async () => {
    const cwd = await temporaryFolder();
    const { written, id } = await create(cwd, 'read,admin', '--expires', '90d');
    const secret = written.slice(-43);
    const list = await onrecord(['token', 'list', ...DB], { cwd });
    expect(list.stdout).toMatch(
      new RegExp(`^${id}  good     token    read,admin  "Night desk"  made .*, ends `),
    );
    const listed = JSON.parse((await onrecord(['token', 'list', '--json', ...DB], { cwd })).stdout);
    expect(listed).toMatchObject({ id, scopes: ['read', 'admin'], state: 'good', revokedAt: null });
    expect(Date.parse(listed.expiresAt) - Date.parse(listed.createdAt)).toBe(90 * 24 * 60 * 60 * 1_000);
    const log = await onrecord(['audit', ...DB], { cwd });
    expect(log.stdout).toContain(`token.create  ${id}`);
    const stored = await readFile(join(cwd, 'test.db'), 'latin1');
    for (const text of [list.stdout, JSON.stringify(listed), log.stdout, stored]) {
      expect(text).not.toContain(secret);
      expect(text).toContain(id);
    }
  });

  it.each([
    [
      'an unknown scope',
      ['create', '--name', 'x', '--scopes', 'read,write'],
      2,
      /Choose among read, correct/,
    ],
    ['no scope', ['create', '--name', 'x'], 2, /--scopes/],
    ['an empty name', ['create', '--name', ' ', '--scopes', 'read'], 2, /name of 1 to 100/],
    ['a time that is none', ['create', '--name', 'x', '--scopes', 'read', '--expires', '5s'], 2, /12h, 90d/],
    ['an unknown token', ['revoke', 'A'.repeat(22)], 3, /There is no token|There is no database/],
  ])('refuses %s', async (_what, args, code, words) => {
    const cwd = await temporaryFolder();
    const refused = await onrecord(['token', ...args, ...DB], { cwd });
    expect([refused.code, refused.stdout]).toEqual([code, '']);
    expect(refused.stderr).toMatch(words);
  });

  it('does not repeat a whole token that was given for an id', async () => {
    const cwd = await temporaryFolder();
    const { written } = await create(cwd, 'read');
    const refused = await onrecord(['token', 'revoke', written, ...DB], { cwd });
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('Give its id only') });
    expect(refused.stderr).not.toContain(written.slice(-43));
  });
});

describe('onrecord audit', () => {
  it('finds a record that was changed, and says which', async () => {
    const cwd = await temporaryFolder();
    for (const scopes of ['read', 'admin', 'ingest']) await create(cwd, scopes);
    const whole = await onrecord(['audit', '--verify', ...DB], { cwd });
    expect(whole.stdout).toMatch(/^All 3 records fit\. Last hash: [0-9a-f]{64}\n$/);
    const database = new DatabaseSync(join(cwd, 'test.db'));
    database.exec("update audit_log set detail = replace(detail, 'admin', 'read') where number = 2");
    database.close();
    const changed = await onrecord(['audit', '--verify', ...DB], { cwd });
    expect(changed.stdout).toMatch(/^Record 2 is not what was written/);
    expect(changed.code).toBe(1);
    const asJson = JSON.parse((await onrecord(['audit', '--verify', '--json', ...DB], { cwd })).stdout);
    expect(asJson).toMatchObject({ records: 1, broken: { number: 2, because: 'changed' } });
  });
});

describe('onrecord serve for other machines', () => {
  it('does not start before somebody says who may read, and by which name it is asked', async () => {
    const cwd = await temporaryFolder();
    const port = String(await freePort());
    const refused = (...args: string[]) => onrecord(['serve', '--port', port, ...args, ...DB], { cwd });
    expect(await refused('--exposed', '--allow-host', 'archive.example')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/token create .*--public-read/),
    });
    expect(await refused('--host', '0.0.0.0', '--public-read')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--allow-host'),
    });
  });

  it('starts with an administrator’s token, and then nobody reads without one', async () => {
    const cwd = await temporaryFolder();
    await create(cwd, 'admin', '--expires', '1h');
    const reader = await create(cwd, 'read');
    const origin = await serve(cwd, '--exposed', '--allow-host', 'archive.example');
    expect(await statuses(origin)).toEqual([401, 401]);
    expect(await statuses(origin, reader.written)).toEqual([200, 403]);
    await fetch(`${origin}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: reader.written }),
    });
    const kinds = async (...more: string[]) =>
      (await onrecord(['token', 'list', '--json', ...more, ...DB], { cwd })).stdout.match(/"kind":"\w+"/g);
    expect(await kinds()).toHaveLength(2);
    expect(await kinds('--sessions')).toEqual(['"kind":"token"', '"kind":"token"', '"kind":"session"']);
  });
});
