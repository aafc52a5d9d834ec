import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exporters } from '@onrecord/formats';
import { readBundle } from '@onrecord/schema/bundle';
import { openSqliteStore } from '@onrecord/store';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../ingest/ingest.ts';
import { startServer } from '../main.ts';
import { articles } from '../testing/articles.ts';
import { openFilledServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer & { storyId: string };
beforeAll(async () => {
  server = await openFilledServer();
});
afterAll(() => server.close());

const read = (path: string, init: RequestInit = { method: 'GET' }) => server.send(init, path);

async function* textOf(response: Response): AsyncGenerator<string> {
  yield await response.text();
}

describe('GET /export', () => {
  it('gives a story in every format of the registry, as a file with a name', async () => {
    expect(exporters.length).toBeGreaterThan(0);
    for (const { id, mediaType, extension } of exporters) {
      const answer = await read(`/export/${id}?story=${server.storyId}`);
      expect([id, answer.status]).toEqual([id, 200]);
      expect(answer.headers.get('content-type')?.startsWith(mediaType)).toBe(true);
      const disposition = answer.headers.get('content-disposition') ?? '';
      expect(disposition).toMatch(/^attachment; filename="The-dredging-of-Kelm-harbour\./);
      expect(disposition.endsWith(`.${extension}`)).toBe(true);
      expect((await answer.text()).trim()).not.toBe('');
    }
  });

  it('lets no title into other headers, or turn the ending of the file round', async () => {
    const title = 'Quay "x"; filename="quay.exe" \u202egpj.exe';
    await server.store.ensureStory({ id: 'story:turned', title });
    const { headers } = await read('/export/bundle?story=story:turned', { method: 'HEAD' });
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Quay-x-filename--quay-exe-gpj-exe.bundle.jsonl"; filename*=UTF-8''Quay-x-filename%3D-quay-exe-gpj-exe.bundle.jsonl`,
    );
  });

  it('gives what the command line writes', async () => {
    const answer = await read('/export/bundle');
    const types: string[] = [];
    for await (const { type } of readBundle(textOf(answer))) types.push(type);
    const stored: string[] = [];
    for await (const { type } of server.store.records()) stored.push(type);
    expect(types).toEqual(stored);
    expect(types.filter((type) => type === 'Article')).toHaveLength(3);
  });

  it.each([
    ['/export/papyrus', 404, /no such format.*bundle/],
    ['/export/bundle?story=story:none', 404, /no story with this id/],
    ['/export/bundle?story=', 400, /one story by its id/],
    ['/export/bundle?story=a&story=b', 400, /one story by its id/],
    [`/original/${'0'.repeat(64)}`, 404, /No original/],
    ['/original/..%2f..%2fetc', 400, /SHA-256/],
    ['/original/ABC', 400, /SHA-256/],
  ])('%s is answered with %i in words', async (path, status, words) => {
    const answer = await read(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toMatch(words);
  });

  it('can only be read, and says how large it is to nobody who only asks for the head', async () => {
    const refused = await read('/export/bundle', { method: 'POST' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await read('/export/bundle', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('keeps to the list of hosts, and carries the headers of every answer', async () => {
    const headers = { host: 'evil.example' };
    expect((await read('/export/bundle', { method: 'GET', headers })).status).toBe(421);
    const answer = await read('/export/bundle');
    expect(answer.headers.get('x-request-id')).toMatch(/.{10}/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    await answer.body?.cancel();
  });
});

describe('GET /original', () => {
  it('gives the bytes that an article was read from, to be saved and never to be run', async () => {
    const { data } = await server.ask(
      '{ articles(sort: OLDEST) { edges { node { original { sha256 mediaType size format } } } } }',
    );
    const [article] = articles;
    const { original } = data.articles.edges[0].node;
    expect(original).toEqual({
      sha256: createHash('sha256')
        .update(article?.bytes ?? '')
        .digest('hex'),
      mediaType: 'text/plain',
      size: article?.bytes.length,
      format: 'text',
    });
    const answer = await read(`/original/${original.sha256}`);
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(article?.bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(article?.bytes.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': expect.stringMatching(
        new RegExp(`^attachment; filename="${original.sha256}\\.txt"`),
      ),
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a download', () => {
  it('lets go of the database when its client leaves, and has the next one wait when there are too many', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-routes-'));
    const db = join(folder, 'test.db');
    const store = await openSqliteStore({ file: db });
    const inputs = Array.from({ length: 40 }, (_, at) => ({
      name: `${at}.txt`,
      bytes: new TextEncoder().encode(
        `Pier ${at} examined\n\n${`“Pier ${at} moved,” Oda Renning said. `.repeat(60)}`,
      ),
    }));
    await ingest({ inputs, story: { title: 'Piers' }, store });
    await store.close();
    const running = await startServer({ port: 0, db }, pino({ level: 'silent' }));
    const url = new URL('/export/bundle', running.url);
    try {
      for (let client = 0; client < 20; client++) {
        const answer = await new Promise<IncomingMessage>((resolve) => get(url, resolve));
        expect(answer.statusCode).toBe(200);
        await new Promise((resolve) => answer.once('data', resolve));
        answer.destroy();
        await new Promise((resolve) => answer.once('close', resolve));
      }
      const open = () => new Promise<IncomingMessage>((resolve) => get(url, resolve));
      const answers = await Promise.all(Array.from({ length: 24 }, open));
      const refused = answers.filter(({ statusCode }) => statusCode === 429);
      expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThanOrEqual(8);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.every(({ headers }) => Number(headers['retry-after']) > 0)).toBe(true);
      expect(
        answers.map(({ statusCode }) => statusCode).every((status) => status === 200 || status === 429),
      ).toBe(true);
      for (const answer of answers) answer.destroy();
    } finally {
      await running.close();
      await rm(folder, { recursive: true });
    }
  });
});
