import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type Store } from '@onrecord/store';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mintToken } from './mint-token.ts';
import { createRights, type Rights } from './rights.ts';

const CODE = 'e'.repeat(43);
const DAY = 24 * 60 * 60 * 1_000;

let folder: string;
let store: Store;
let rights: Rights;
let server: Server;
let now: number;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 2);
  folder = await mkdtemp(join(tmpdir(), 'onrecord-session-'));
  store = await openSqliteStore({ file: join(folder, 'test.db') });
  const logger = pino({ level: 'silent' });
  rights = createRights({
    store,
    writer: store,
    logger,
    exposure: 'loopback',
    editorCode: CODE,
    now: () => now,
  });
  server = createServer((request, response) => void rights.session(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rights.close();
  await store.close();
  await rm(folder, { recursive: true });
});

function send(method: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/session`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

async function storeToken(scopes: string[], expiresAt: number | null = null) {
  const { token, written } = mintToken({
    name: 'Night desk',
    kind: 'token',
    scopes,
    createdAt: now,
    expiresAt,
  });
  const entry = { at: now, actor: 'command-line', action: 'token.create', subject: token.id, detail: {} };
  await store.addToken(token, entry);
  return { id: token.id, written };
}

async function actions(): Promise<string[]> {
  await rights.close();
  return (await store.auditLog({ limit: 100 })).items.map(({ item }) => item.action);
}

describe('signing in', () => {
  it('with the editor code opens a session that may read, correct and ingest, once', async () => {
    const opened = await send('POST', { code: CODE });
    expect(opened.status).toBe(200);
    expect(await opened.json()).toEqual({
      name: 'editor',
      scopes: ['read', 'correct', 'ingest'],
      ended: false,
    });
    const cookie = opened.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^onrecord_session=onr_[\w-]{66}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Strict$/i,
    );
    const again = await send('POST', { code: CODE });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null]);
    const told = await send('GET', undefined, { cookie: cookieOf(opened) });
    expect(await told.json()).toMatchObject({ name: 'editor', ended: false });
    expect(await actions()).toEqual(['session.open', 'session.refused']);
  });

  it('with the code by two browsers at once lets one of them in', async () => {
    const both = await Promise.all([send('POST', { code: CODE }), send('POST', { code: CODE })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('with a token opens a session of its scopes that ends with it', async () => {
    const { id, written } = await storeToken(['read', 'admin'], now + DAY);
    const opened = await send('POST', { token: written });
    expect(await opened.json()).toEqual({ name: 'Night desk', scopes: ['read', 'admin'], ended: false });
    expect(opened.headers.get('set-cookie')).toContain('Max-Age=86400;');
    expect(cookieOf(opened)).not.toContain(written);
    await store.revokeToken(id, now, {
      at: now,
      actor: 'command-line',
      action: 'token.revoke',
      subject: id,
      detail: {},
    });
    const told = await send('GET', undefined, { cookie: cookieOf(opened) });
    expect(await told.json()).toEqual({ name: null, scopes: ['read'], ended: true });
    expect((await send('POST', { token: written })).status).toBe(401);
  });

  it('marks the cookie as secure when what stands in front spoke HTTPS', async () => {
    const opened = await send('POST', { code: CODE }, { 'x-forwarded-proto': 'https' });
    expect(opened.headers.get('set-cookie')).toMatch(/; Secure/);
  });

  it('that fails often is slowed down, and a right token still passes', async () => {
    const { written } = await storeToken(['read']);
    const answers: Response[] = [];
    for (let turn = 0; turn < 12; turn++) answers.push(await send('POST', { code: `${turn}`.repeat(43) }));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429, 429]);
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('60');
    expect((await send('POST', { token: written })).status).toBe(200);
    expect(await actions()).toEqual(['token.create', 'session.refused', 'session.open', 'session.refused']);
  });

  it.each<[string, number, unknown, Record<string, string>]>([
    ['a form', 415, 'code=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text', 415, '{"code":"x"}', { 'content-type': 'text/plain' }],
    ['no JSON', 400, '{"code"', {}],
    ['a list', 400, [CODE], {}],
    ['both', 400, { code: CODE, token: CODE }, {}],
    ['a number', 400, { code: 7 }, {}],
    ['a long body', 413, { code: 'x'.repeat(5_000) }, {}],
    ['an empty code', 401, { code: '' }, {}],
    ['a session as a token', 401, { token: 'onr_' }, {}],
  ])('with %s is refused with %i', async (_what, status, body, headers) => {
    const answer = await send('POST', body, headers);
    expect(answer.status).toBe(status);
    expect((await answer.json()).errors[0].message).toBeTruthy();
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('with the string of a session is refused: it is no token to hand on', async () => {
    const opened = await send('POST', { code: CODE });
    expect((await send('POST', { token: cookieOf(opened).split('=')[1] })).status).toBe(401);
  });
});

describe('a session', () => {
  it('ends when its reader signs out, everywhere', async () => {
    const cookie = cookieOf(await send('POST', { code: CODE }));
    const closed = await send('DELETE', undefined, { cookie });
    expect(closed.status).toBe(204);
    expect(closed.headers.get('set-cookie')).toMatch(/^onrecord_session=; Max-Age=0;/);
    await expect(rights.callerOf({ cookie })).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED', carrier: 'session', fault: 'revoked' },
    });
    expect(await actions()).toEqual(['session.open', 'session.close', 'token.refused']);
  });

  it('ends after two weeks, and the browser is told to forget it without being locked out', async () => {
    const cookie = cookieOf(await send('POST', { code: CODE }));
    now += 14 * DAY;
    await expect(rights.callerOf({ cookie })).rejects.toMatchObject({ status: 401 });
    const told = await send('GET', undefined, { cookie });
    expect(told.status).toBe(200);
    expect(await told.json()).toEqual({ name: null, scopes: ['read'], ended: true });
    expect(told.headers.get('set-cookie')).toMatch(/^onrecord_session=; Max-Age=0;/);
  });

  it('is closed when its browser signs in anew', async () => {
    const first = cookieOf(await send('POST', { code: CODE }));
    const { written } = await storeToken(['read']);
    await send('POST', { token: written }, { cookie: first });
    await expect(rights.callerOf({ cookie: first })).rejects.toMatchObject({ status: 401 });
  });

  it('is none of a browser without a cookie, or of a program with a bad token', async () => {
    expect(await (await send('GET')).json()).toEqual({ name: null, scopes: ['read'], ended: false });
    expect((await send('GET', undefined, { authorization: 'Bearer nonsense' })).status).toBe(401);
    expect((await send('DELETE')).status).toBe(204);
    expect((await send('PUT', {})).status).toBe(405);
  });
});
