/** A server over a real store in a folder of its own, asked through `fetch` without a port. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type Store } from '@onrecord/store';
import { pino } from 'pino';
import { ingest } from '../ingest/ingest.ts';
import { importJobs } from '../main.ts';
import { writerOf } from '../writing/writer-of-store.ts';
import { createYogaServer, type YogaOptions } from '../yoga.ts';
import { articles, STORY_TITLE } from './articles.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Json = any;

/** An answer of the API. */
export interface Answer {
  data?: Json;
  errors?: { message: string; path?: string[]; extensions?: Record<string, unknown> }[];
}

/** A server for tests. */
export interface TestServer {
  store: Store;
  /** Lines that were logged. */
  logged: Record<string, unknown>[];
  /** Asks as the dashboard does. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends any request; without a path to GraphQL. */
  send(init: RequestInit, path?: string): Promise<Response>;
  close(): Promise<void>;
}

/** Opens a server over an empty store. */
export async function openTestServer(options: Partial<YogaOptions> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-server-'));
  const store = await openSqliteStore({ file: join(folder, 'test.db') });
  const logged: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line: string) => logged.push(JSON.parse(line)) });
  const writer = writerOf(store);
  const jobs = importJobs(writer, logger);
  const yoga = createYogaServer({ store, jobs, logger, ...options });
  const send = async (init: RequestInit, path = '/graphql') =>
    await yoga.fetch(`http://localhost:4000${path}`, init);
  return {
    store,
    logged,
    send,
    ask: async (query, variables) => await (await send(post({ query, variables }))).json(),
    close: async () => {
      await jobs.close();
      await writer.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Opens a server over the articles of the tests. */
export async function openFilledServer(
  options: Partial<YogaOptions> = {},
): Promise<TestServer & { storyId: string }> {
  const server = await openTestServer(options);
  const faults: unknown[] = [];
  const { storyId } = await ingest({
    inputs: articles,
    story: { title: STORY_TITLE },
    store: server.store,
    onFault: (error) => faults.push(error),
  });
  if (!storyId || faults.length > 0)
    throw new Error('The test articles were not stored.', { cause: faults[0] });
  return { ...server, storyId };
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
