import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const START = fileURLToPath(new URL('./start.mjs', import.meta.url));

/** Time to start on a machine that runs all other tests at the same time. */
const START_MS = 90_000;

/** What is promised to whoever stops it. */
const STOP_MS = 10_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The environment without what pnpm says of the run of the tests. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const {
    ONRECORD_DB: _db,
    ONRECORD_HOSTS: _hosts,
    INIT_CWD: _folder,
    npm_lifecycle_event: _script,
    ...env
  } = process.env;
  return env;
}

/** Starts on free ports with the build that is there, and resolves when the addresses are printed. */
async function start(args: readonly string[]) {
  const [port, apiPort] = [await freePort(), await freePort()];
  const ports = ['--port', String(port), '--api-port', String(apiPort)];
  const child = spawn(process.execPath, [START, '--no-build', ...ports, ...args], { env: ownEnvironment() });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return { child, ended, port, apiPort, printed: await addressesOf(child) };
}

function addressesOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (text: string) => {
      printed += text;
      if (/Database .*\n/.test(printed)) resolve(printed);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('close', () => reject(new Error(printed)));
  });
}

/** Starts an import without articles; what counts is whether one may. */
const IMPORT = 'mutation { importArticles(input: { articles: [] }) { __typename } }';

function sendJson(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** The titles of the stories, asked of a GraphQL endpoint. */
async function storiesAt(origin: string): Promise<unknown> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ stories(first: 5) { edges { node { title demonstration counts { articles } } } } }',
    }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { stories: { edges: { node: unknown }[] } };
    errors?: unknown;
  };
  return errors ?? data?.stories.edges.map(({ node }) => node);
}

function isReachable(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

/** The GraphQL server among the programs that a start runs. */
function pidOfServer(starter: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const found = new RegExp(`^\\s*(\\d+)\\s+${starter}\\s.*onrecord\\.mjs serve`, 'm').exec(stdout);
  return Number(found?.[1]);
}

describe('pnpm start', { timeout: START_MS }, () => {
  it('fills an empty database with the demonstration, serves on both ports, and stops both when asked', async () => {
    const db = join(await temporaryFolder(), 'deep/test.db');
    const { child, ended, port, apiPort, printed } = await start(['--db', db]);
    for (const address of [
      `http://localhost:${port}`,
      `http://localhost:${port}/graphql`,
      `http://localhost:${apiPort}/graphql`,
      `http://localhost:${apiPort}/docs/`,
      db,
    ])
      expect(printed).toContain(` ${address}\n`);

    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const docs = await fetch(`http://127.0.0.1:${apiPort}/docs/`);
    expect([docs.status, await docs.text()]).toEqual([
      200,
      expect.stringContaining('Onrecord documentation'),
    ]);
    const stories = await storiesAt(`http://127.0.0.1:${apiPort}`);
    expect(stories).toEqual([expect.objectContaining({ demonstration: true, counts: { articles: 5 } })]);
    expect(await storiesAt(`http://127.0.0.1:${port}`)).toEqual(stories);

    const second = spawnSync(process.execPath, [START, '--no-build', '--port', String(port), '--db', db], {
      encoding: 'utf8',
      env: ownEnvironment(),
    });
    expect(second.stderr).toMatch(new RegExp(`^Port ${port} is taken by another program\\..*--port.*\\n$`));
    expect(second.status).toBe(3);

    const asked = Date.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(STOP_MS);
    expect([await isReachable(port), await isReachable(apiPort)]).toEqual([false, false]);
  });

  it('lets whoever opens the printed link write, once, and shows its code to no other program', async () => {
    const { child, port, printed } = await start(['--db', join(await temporaryFolder(), 'test.db')]);
    const origin = `http://localhost:${port}`;
    const code = new RegExp(`To write +${origin}/sign-in#([\\w-]{43}) `).exec(printed)?.[1] ?? '';
    expect(code).not.toBe('');
    const { stdout: programs } = spawnSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' });
    expect(programs).toMatch(new RegExp(`^\\s*${child.pid}\\s.*onrecord\\.mjs serve`, 'm'));
    expect(programs).not.toContain(code);

    const mayImport = async (headers = {}) =>
      (await sendJson(`${origin}/graphql`, { query: IMPORT }, headers)).status;
    expect(await mayImport()).toBe(401);
    const opened = await sendJson(`${origin}/session`, { code }, { origin });
    expect(await opened.json()).toMatchObject({ scopes: ['read', 'correct', 'ingest'] });
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await mayImport({ cookie, origin })).toBe(200);
    expect(await mayImport({ cookie, origin: 'https://elsewhere.example' })).toBe(403);
    expect((await sendJson(`${origin}/session`, { code }, { origin })).status).toBe(401);
  });

  it('shows others nothing before somebody says who may read', async () => {
    const args = ['--no-build', '--exposed', '--allow-host', 'archive.example'];
    const db = join(await temporaryFolder(), 'test.db');
    const ports = ['--port', String(await freePort()), '--api-port', String(await freePort())];
    const { stdout, stderr, status } = spawnSync(process.execPath, [START, ...args, ...ports, '--db', db], {
      encoding: 'utf8',
      env: ownEnvironment(),
    });
    expect(stderr).toMatch(/^Nobody has said yet who may read\..* onrecord token create .*\n$/);
    expect([stdout, status, existsSync(db)]).toEqual(['', 2, false]);
  });

  it('imports a folder under its name, goes on when an input is refused, and leaves no server behind when it is killed', async () => {
    const folder = join(await temporaryFolder(), 'Larnwick quay');
    await mkdir(folder);
    await writeFile(
      join(folder, 'quay.txt'),
      'Quay shut\n\n“Stay away,” harbour master Oda Renning said on Monday.\n',
    );
    await writeFile(join(folder, 'empty.txt'), '');
    const { child, ended, port, apiPort, printed } = await start([
      folder,
      '--db',
      join(folder, '../test.db'),
    ]);
    expect(printed).toMatch(/refused .*empty\.txt: The file is empty/);
    expect(await storiesAt(`http://127.0.0.1:${apiPort}`)).toEqual([
      { title: 'Larnwick quay', demonstration: false, counts: { articles: 1 } },
    ]);
    child.kill('SIGKILL');
    await ended;
    await expect
      .poll(async () => [await isReachable(port), await isReachable(apiPort)], { timeout: STOP_MS })
      .toEqual([false, false]);
  });

  it('stops everything and says so when one part ends by itself', async () => {
    const { child, ended, port, printed } = await start(['--db', join(await temporaryFolder(), 'test.db')]);
    expect(printed).toContain('Onrecord is running');
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    process.kill(pidOfServer(child.pid), 'SIGKILL');
    expect(await ended).toBe(1);
    expect(said).toContain('The server has ended by itself (SIGKILL). Stopping.');
    expect(await isReachable(port)).toBe(false);
  });

  it.each([
    ['a folder that is not there', ['no-such-folder'], 3, /^There is no folder no-such-folder /],
    ['a file in place of a folder', [START], 3, /is no folder\. Give the folder/],
    ['a port that is none', ['--port', 'x'], 2, /^--port takes a number from 1 to 65535, not "x"\.\n$/],
    ['a title without a folder', ['--story', 'Quay'], 2, /no folder was given/],
    ['a dashboard for others without its names', ['--host', '0.0.0.0'], 2, /^A dashboard .*--allow-host/],
    ['reading for all where all may read', ['--public-read'], 2, /free anyway/],
    ['an unknown option', ['--zap'], 2, /^Unknown option '--zap'\. See "pnpm start --help"\.\n$/],
  ])('refuses %s in one line', (_, args, code, words) => {
    const { status, stderr } = spawnSync(process.execPath, [START, ...args], {
      encoding: 'utf8',
      env: ownEnvironment(),
    });
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(code);
  });

  it('refuses an old Node in one line before anything else is loaded', () => {
    const start = new URL('./start.mjs', import.meta.url).href;
    const disguise = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import(${JSON.stringify(start)});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', disguise], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^Onrecord needs Node .* is Node 20\.20\.2\..*\n$/);
    expect(status).toBe(3);
  });
});
