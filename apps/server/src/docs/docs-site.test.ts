import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDocs } from './docs-site.ts';

const BUILT = fileURLToPath(new URL('../../../../docs/dist/', import.meta.url));

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-docs-'));
  await writeFile(join(folder, 'secret.html'), 'not for you');
  await mkdir(join(folder, 'site/assets'), { recursive: true });
  await mkdir(join(folder, 'site/guides'));
  for (const [name, words] of Object.entries(FILES)) await writeFile(join(folder, 'site', name), words);
  [server, origin] = await listening(
    serveDocs(answerOther, { folder: join(folder, 'site'), hosts: ['news.example'] }),
  );
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const FILES = {
  'index.html': '<h1>Overview</h1>',
  '404.html': '<h1>There is no such page</h1>',
  'guides/watch.html': '<h1>Watch</h1>',
  'assets/site.0123456789.css': 'p { color: red }',
  'assets/search.json': '{}',
};

const answerOther: Parameters<typeof serveDocs>[0] = (_, response) => response.end('GraphQL');

async function listening(listener: ReturnType<typeof serveDocs>): Promise<[Server, string]> {
  const started = createServer(listener);
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return [started, `http://127.0.0.1:${(started.address() as AddressInfo).port}`];
}

const ask = (path: string, init?: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init });

/** A request whose path and headers nobody makes tidy on the way. */
function askRaw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; words: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(origin, { path, headers }, async (answer) => {
      let words = '';
      for await (const piece of answer) words += piece;
      resolve({ status: answer.statusCode ?? 0, words });
    });
    asking.on('error', reject).end();
  });
}

describe('the documentation', () => {
  it.each([
    ['/docs/', 'text/html; charset=utf-8', '<h1>Overview</h1>'],
    ['/docs/index.html?from=mail', 'text/html; charset=utf-8', '<h1>Overview</h1>'],
    ['/docs/guides/watch.html', 'text/html; charset=utf-8', '<h1>Watch</h1>'],
    ['/docs/assets/site.0123456789.css', 'text/css; charset=utf-8', 'p { color: red }'],
    ['/docs/assets/search.json', 'application/json; charset=utf-8', '{}'],
  ])('has %s, as %s', async (path, type, words) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      type,
      words,
    ]);
  });

  it('leads from its name to the start page, and leaves every other address to the server', async () => {
    const answer = await ask('/docs');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/docs/index.html']);
    for (const path of ['/', '/graphql', '/docsx', '/x/docs/'])
      expect(await (await ask(path)).text()).toBe('GraphQL');
  });

  it('lets browsers keep what never changes, and ask whether the rest has', async () => {
    const style = await ask('/docs/assets/site.0123456789.css');
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await ask('/docs/index.html');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const known = { 'if-none-match': page.headers.get('etag') ?? '' };
    expect((await askRaw('/docs/index.html', known)).status).toBe(304);
    expect((await askRaw('/docs/no-such-page.html', known)).status).toBe(404);
  });

  it('tells browsers on every answer that nothing else may be loaded, and no frame holds it', async () => {
    for (const path of ['/docs', '/docs/', '/docs/nothing', '/docs/assets/search.json']) {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each(['/docs/nothing', '/docs/guides/', '/docs/guides', '/docs/assets', '/docs/watch.html/x'])(
    'says in a page of its own that there is no %s',
    async (path) => {
      const answer = await ask(path, { headers: { range: 'bytes=0-3' } });
      expect([answer.status, await answer.text()]).toEqual([404, '<h1>There is no such page</h1>']);
    },
  );

  it.each([
    '/docs/../secret.html',
    '/docs/%2e%2e/secret.html',
    '/docs/..%2fsecret.html',
    '/docs/..%5csecret.html',
    '/docs//../../secret.html',
    '/docs/guides/../../secret.html',
    '/docs/%00secret.html',
    '/docs/%zz',
    '/docs/.git/config',
  ])('never leaves its folder: %s', async (path) => {
    const { status, words } = await askRaw(path);
    expect(words).not.toContain('not for you');
    expect([400, 403, 404]).toContain(status);
  });

  it('can only be read', async () => {
    const head = await ask('/docs/index.html', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '17', '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await ask('/docs/index.html', { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('answers only hosts that are on the list', async () => {
    for (const host of ['localhost:4000', 'news.example', '[::1]:4000'])
      expect((await askRaw('/docs/', { host })).status).toBe(200);
    expect(await askRaw('/docs/', { host: 'evil.example' })).toEqual({
      status: 421,
      words: expect.stringContaining('ONRECORD_HOSTS'),
    });
  });

  it('survives a range that ends before it begins, and a file that is taken away', async () => {
    expect((await ask('/docs/index.html', { headers: { range: 'bytes=10-5' } })).status).toBe(416);
    await rename(join(folder, 'site/404.html'), join(folder, '404.html'));
    const answer = await ask('/docs/nothing');
    expect([answer.status, await answer.text()]).toEqual([404, 'There is no such page.\n']);
    await rename(join(folder, '404.html'), join(folder, 'site/404.html'));
  });

  it('says how to build it where it is not built', async () => {
    const [unbuilt, at] = await listening(serveDocs(answerOther, { folder: join(folder, 'none') }));
    const answer = await fetch(`${at}/docs/`);
    unbuilt.close();
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/^.*not built.*npx -y pnpm@12 build\n$/);
  });
});

describe('the documentation as it is built', () => {
  it('is served with the pages, styles, scripts and fonts that the start page names', async () => {
    expect(existsSync(BUILT), 'build it with "npx -y pnpm@12 build"').toBe(true);
    const [built, at] = await listening(serveDocs(answerOther));
    const page = await (await fetch(`${at}/docs/`)).text();
    const named = [...page.matchAll(/(?:href|src)="([^"#:]+)"/g)].map(([, path = '']) => path);
    const answers = await Promise.all([...new Set(named)].map((path) => fetch(new URL(path, `${at}/docs/`))));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    built.close();
    expect(answers.length).toBeGreaterThan(30);
    expect(answers.filter(({ status }) => status !== 200).map(({ url }) => url)).toEqual([]);
  });
});
