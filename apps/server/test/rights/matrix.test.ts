/**
 * Every bind and exposure, by every role, for every operation, through both doors of a server that really listens; and
 * afterwards the search for secrets in all that was logged, answered and written down.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type StoreReader } from '@onrecord/store';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/main.ts';
import { anonymousScopes, type Exposure } from '../../src/rights/exposure.ts';
import type { ServerOptions } from '../../src/server-options.ts';
import { copyOfArticles } from '../../src/testing/test-server.ts';
import { type Operation, type Outcome, operationsOf } from './operations.ts';
import { type Cast, castOf, type Role } from './roles.ts';

/** How a server is started, and what it then is. */
const SETTINGS: { name: string; exposure: Exposure; options: Partial<ServerOptions>; long?: boolean }[] = [
  { name: '127.0.0.1', exposure: 'loopback', options: {} },
  {
    name: '0.0.0.0 with --public-read',
    exposure: 'public-read',
    options: { host: '0.0.0.0', hosts: ['archive.example'], publicRead: true },
  },
  {
    name: '127.0.0.1 with --exposed',
    exposure: 'private',
    options: { exposed: true, hosts: ['archive.example'] },
  },
  {
    name: '127.0.0.1 with --exposed and --public-read',
    exposure: 'public-read',
    options: { exposed: true, hosts: ['archive.example'], publicRead: true },
    long: true,
  },
  {
    name: '0.0.0.0',
    exposure: 'private',
    options: { host: '0.0.0.0', hosts: ['archive.example'] },
    long: true,
  },
];

const DOORS = [
  // A query is asked anew, compiled, and remembered: it must be refused each time.
  { door: 'compiled', graphql: { compileAt: 1 }, times: 3 },
  { door: 'yoga', graphql: { compiled: false }, times: 1 },
];

const EDITOR_CODE = `code-${'k'.repeat(38)}`;

const logged: string[] = [];
const answered: string[] = [];
let folder: string;
let cast: Cast;
let operations: Operation[];
let asked = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-rights-'));
  await copyOfArticles(file());
  const store = await openSqliteStore({ file: file() });
  const [story] = (await store.pageStories({ limit: 1 })).items;
  cast = await castOf(store);
  operations = operationsOf({ storyId: story?.item.id ?? '', sha256: await anOriginal(store) });
  await store.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const file = () => join(folder, 'test.db');

async function anOriginal(store: StoreReader): Promise<string> {
  const [page] = (await store.pageArticles({}, 'newest', { limit: 1 })).items;
  const [text] = await store.byIds('TextVersion', [page?.item.textId ?? '']);
  return text?.original?.sha256 ?? '';
}

/** The bare logger: nothing may depend on the redaction of the real one. */
function start(options: Partial<ServerOptions>) {
  const logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  return startServer({ port: 0, db: file(), editorCode: EDITOR_CODE, ...options }, logger);
}

async function ask(origin: string, { path, init }: Operation, { headers }: Role): Promise<Outcome> {
  const answer = await fetch(`${origin}${path}`, { ...init, headers: { ...init.headers, ...headers } });
  const text = await textOf(answer);
  asked += 1;
  answered.push(JSON.stringify([...answer.headers]), text);
  if (answer.status === 401) expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text };
}

/** GraphiQL is a page of 9 MB without anything of ours: its head is enough. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer.text();
  await answer.body?.cancel();
  return '';
}

/** It takes 150 ms to make the page of GraphiQL: three of those who get it are enough. */
function isWorthAsking({ name }: Operation, { name: who, scopes }: Role, exposure: Exposure): boolean {
  if (name !== 'graphiql' || exposure !== 'loopback' || scopes === null || process.env.ONRECORD_LONG)
    return true;
  return ['anonymous', 'ingest', 'session of an editor'].includes(who);
}

/** What should come of it: `given`, `refused` without words of rights, or the code of a refusal. */
function expected(operation: Operation, role: Role, exposure: Exposure): string {
  const needs = operation.needs(exposure);
  if (needs === 'everybody') return 'given';
  // An ended session must not lock a reader out: this is where the browser is told to forget it.
  if (operation.name === 'session' && role.carrier === 'session') return 'given';
  if (role.scopes === null) return 'UNAUTHENTICATED';
  if (needs === 'nobody') return 'refused';
  if (needs === 'known') return 'given';
  const scopes = role.scopes === 'anonymous' ? anonymousScopes(exposure) : new Set(role.scopes);
  if (scopes.has(needs)) return 'given';
  return role.scopes === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

function found(operation: Operation, outcome: Outcome): string {
  if (operation.isGiven(outcome)) return 'given';
  const code = /"code":"(UNAUTHENTICATED|FORBIDDEN)"/.exec(outcome.text)?.[1];
  if (outcome.text.includes('"code":"GRAPHQL_VALIDATION_FAILED"')) return 'refused';
  if (!code)
    return outcome.status >= 400 && outcome.status < 500 ? 'refused' : `${outcome.status} ${outcome.text}`;
  const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403 }[code];
  const isStream = outcome.type.startsWith('text/event-stream');
  return outcome.status === status || isStream ? code : `${code} with ${outcome.status}`;
}

const settings = SETTINGS.filter(({ long }) => !long || process.env.ONRECORD_LONG).flatMap((setting) =>
  DOORS.map((door) => ({ ...setting, ...door })),
);

describe('rights', { timeout: 120_000 }, () => {
  it.each(settings)(
    'at $name through the $door door hold for every role',
    async ({ options, exposure, graphql, times }) => {
      const server = await start({ ...options, graphql });
      const origin = `http://127.0.0.1:${new URL(server.url).port}`;
      const wrong: string[] = [];
      for (const role of cast.roles)
        for (const operation of operations.filter((one) => isWorthAsking(one, role, exposure)))
          for (let turn = 0; turn < (operation.path === '/graphql' ? times : 1); turn++) {
            const is = found(operation, await ask(origin, operation, role));
            const should = expected(operation, role, exposure);
            if (is !== should)
              wrong.push(`${role.name}, ${operation.name}, ${turn}: ${is} instead of ${should}`);
          }
      await server.close();
      expect(wrong).toEqual([]);
    },
  );

  it('are asked for thousands of times by all of these tests', () => {
    expect(cast.roles.length).toBeGreaterThanOrEqual(26);
    expect(operations.length).toBeGreaterThanOrEqual(16);
    expect(asked).toBeGreaterThan(settings.length * cast.roles.length * operations.length);
  });

  it('of an import lead to its story only with the right to read', async () => {
    const server = await start({});
    const origin = `http://127.0.0.1:${new URL(server.url).port}`;
    const role = (name: string) => cast.roles.find((one) => one.name === name) as Role;
    const document = `mutation { importArticles(input: { storyTitle: "Tide", articles: [{ name: "a.txt",
      text: "Tide\\n\\nThe tide will turn, Oda Brenner said.\\n" }] }) { ... on ImportJob { id story { title } } } }`;
    const body = JSON.stringify({ query: document });
    const [operation] = operations.filter(({ name }) => name === 'import') as [Operation];
    const importing = { ...operation, init: { ...operation.init, body } };
    const refused = await ask(origin, importing, role('ingest'));
    expect([refused.status, refused.text]).toEqual([
      403,
      expect.stringContaining('needs the right \\"read\\"'),
    ]);
    expect((await ask(origin, importing, role('every scope'))).text).toContain('"story":null');
    await server.close();
    const store = await openSqliteStore({ file: file(), readonly: true });
    const actions = await auditRows(store);
    await store.close();
    expect(actions.filter((row) => row.includes('"import.end"'))).toHaveLength(2);
  });

  it('leave no secret in a log, an answer or the audit log, also where a reader put it in a wrong place', async () => {
    const server = await start({});
    const origin = `http://127.0.0.1:${new URL(server.url).port}`;
    const [secret = ''] = cast.secrets;
    const json = { 'content-type': 'application/json' };
    for (const path of [
      `/${secret}`,
      `/export/${secret}`,
      `/graphql?token=${secret}`,
      `/session?code=${EDITOR_CODE}`,
    ])
      await fetch(`${origin}${path}`).then((answer) => answer.text());
    for (const body of [
      { token: `${secret}x` },
      { code: `${EDITOR_CODE}x` },
      { code: EDITOR_CODE },
      { token: secret },
    ])
      await fetch(`${origin}/session`, { method: 'POST', headers: json, body: JSON.stringify(body) });
    const query = `query Q_${secret.replaceAll('-', '_')} { story(id: "${secret}") { id } nothing }`;
    await fetch(`${origin}/graphql`, { method: 'POST', headers: json, body: JSON.stringify({ query }) });
    await server.close();

    const store = await openSqliteStore({ file: file(), readonly: true });
    const rows = await auditRows(store);
    expect((await store.verifyAuditLog()).broken).toBeNull();
    await store.close();
    const places = { logged, answered, rows };
    for (const [place, texts] of Object.entries(places)) {
      expect(texts.length, place).toBeGreaterThan(30);
      for (const hidden of [...cast.secrets, EDITOR_CODE])
        expect(
          texts.filter((text) => text.includes(hidden)),
          place,
        ).toEqual([]);
    }
  });
});

async function auditRows(store: StoreReader): Promise<string[]> {
  const rows: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.auditLog({ limit: 100, after });
    rows.push(...page.items.map(({ item }) => JSON.stringify(item)));
    after = page.items.at(-1)?.cursor ?? null;
    if (!page.hasNext) return rows;
  }
}
