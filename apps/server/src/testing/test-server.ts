/** A server over a real store in a folder of its own, asked through its real door on a free port. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type Store } from '@onrecord/store';
import { pino } from 'pino';
import { createDoor } from '../door/door.ts';
import type { DoorOptions } from '../door/door-options.ts';
import { ingest } from '../ingest/ingest.ts';
import { importJobs } from '../main.ts';
import { COMMAND_LINE } from '../rights/audit.ts';
import { SCOPES } from '../rights/caller.ts';
import type { Exposure } from '../rights/exposure.ts';
import { mintToken } from '../rights/mint-token.ts';
import { createRights } from '../rights/rights.ts';
import type { Writer } from '../writing/writer.ts';
import { writerOf } from '../writing/writer-of-store.ts';
import { GRAPHQL_PATH } from '../yoga.ts';
import { articles, STORY_TITLE } from './articles.ts';
import { copyFilled } from './filled-database.ts';
import { sendOverHttp } from './http.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Json = any;

/** An answer of the API. */
export interface Answer {
  data?: Json;
  errors?: { message: string; path?: string[]; extensions?: Record<string, unknown> }[];
}

/** A door that listens. */
export interface OpenDoor {
  port: number;
  /** Asks as the dashboard does. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends any request; without a path to GraphQL. */
  send(init: RequestInit, path?: string): Promise<Response>;
}

/** A server for tests. */
export interface TestServer extends OpenDoor {
  /** The database. */
  file: string;
  store: Store;
  writer: Writer;
  /** Lines that were logged. */
  logged: Record<string, unknown>[];
  /** A token with every scope, which `ask` and `send` carry unless a request says itself who sends it. */
  token: string;
  /** Opens another door to the same store, which is closed with this server. */
  openDoor(options: TestOptions): Promise<OpenDoor>;
  close(): Promise<void>;
}

/** What a test may choose. */
export interface TestOptions
  extends Partial<
    Pick<DoorOptions, 'store' | 'hosts' | 'documents' | 'persistedOnly' | 'observe' | 'graphql' | 'jobs'>
  > {
  exposure?: Exposure;
  /** Told of every SQL statement. */
  onStatement?: (statement: string) => void;
}

/** Opens a server over an empty store, or over what `prepare` puts into its file. */
export async function openTestServer(
  { onStatement, ...options }: TestOptions = {},
  prepare?: (file: string) => Promise<void>,
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-server-'));
  const file = join(folder, 'test.db');
  await prepare?.(file);
  const store = await openSqliteStore({ file, ...(onStatement && { onStatement }) });
  const logged: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line: string) => logged.push(JSON.parse(line)) });
  const writer = writerOf(store);
  const token = await editorToken(store);
  const closing: (() => Promise<unknown>)[] = [];
  const openDoor = async ({ exposure = 'loopback', ...others }: TestOptions): Promise<OpenDoor> => {
    const rights = createRights({ store, writer, logger, exposure });
    const jobs = importJobs(writer, logger, undefined, rights.audit);
    const http = createServer(createDoor({ store, jobs, logger, rights, ...others }));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    closing.push(
      () => closed(http),
      () => jobs.close(),
      () => rights.close(),
    );
    return doorAt((http.address() as AddressInfo).port, token);
  };
  return {
    ...(await openDoor(options)),
    file,
    store,
    writer,
    logged,
    token,
    openDoor,
    close: async () => {
      for (const close of closing) await close();
      await writer.close();
      await rm(folder, { recursive: true });
    },
  };
}

function doorAt(port: number, token: string): OpenDoor {
  const send: OpenDoor['send'] = (init, path = GRAPHQL_PATH) =>
    sendOverHttp(port, path, { ...init, headers: signed(init.headers, token) });
  return {
    port,
    send,
    ask: async (query, variables) => await (await send(post({ query, variables }))).json(),
  };
}

async function closed(http: Server): Promise<void> {
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
}

async function editorToken(store: Store): Promise<string> {
  const about = {
    name: 'test',
    kind: 'token',
    scopes: SCOPES,
    createdAt: Date.now(),
    expiresAt: null,
  } as const;
  const { token, written } = mintToken(about);
  const { createdAt: at } = token;
  await store.addToken(token, {
    at,
    actor: COMMAND_LINE,
    action: 'token.create',
    subject: token.id,
    detail: {},
  });
  return written;
}

/** The headers with the token, unless they say already who asks; an empty Authorization stands for nobody. */
function signed(given: HeadersInit | undefined, token: string): Headers {
  const headers = new Headers(given);
  if (headers.get('authorization') === '') headers.delete('authorization');
  else if (!headers.has('authorization') && !headers.has('cookie'))
    headers.set('authorization', `Bearer ${token}`);
  return headers;
}

/** Opens a server over the articles of the tests. */
export async function openFilledServer(options: TestOptions = {}): Promise<TestServer & { storyId: string }> {
  const server = await openTestServer(options, copyOfArticles);
  const [story] = (await server.store.pageStories({ limit: 1 })).items;
  if (!story) throw new Error('The test articles were not stored.');
  return { ...server, storyId: story.item.id };
}

/** Puts a database with the articles of the tests, in one story, into a new file. */
export async function copyOfArticles(file: string): Promise<void> {
  await copyFilled('articles', file, async (template) => {
    const store = await openSqliteStore({ file: template });
    const faults: unknown[] = [];
    const onFault = (error: unknown) => faults.push(error);
    const { added } = await ingest({ inputs: articles, story: { title: STORY_TITLE }, store, onFault });
    await store.close();
    if (added < articles.length || faults.length > 0)
      throw new Error('The test articles were not stored.', { cause: faults[0] });
  });
}

/** The data of an answer without errors. */
export async function dataOf(answer: Promise<Answer>): Promise<Json> {
  const { data, errors } = await answer;
  if (errors) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
  return data;
}

/** The records of a page. */
export function nodesOf(connection: Json): Json[] {
  return connection.edges.map(({ node }: Json) => node);
}

/** A request as the dashboard sends it. */
export function post(body: object, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
