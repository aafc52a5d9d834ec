/** Starting and stopping the server: which parts there are, and in which order they begin and end. Importing this file does nothing. */
import { existsSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { openSqliteStore, type StoreReader } from '@onrecord/store';
import type { Logger } from 'pino';
import { createDoor } from './door/door.ts';
import { httpServer } from './http-server.ts';
import { ImportJobs } from './jobs/import-jobs.ts';
import { databaseSizeOf } from './operations/database-size.ts';
import { importLog } from './operations/import-log.ts';
import { createLogger } from './operations/logger.ts';
import { createMetrics, type Metrics } from './operations/metrics.ts';
import { operationNamesOf } from './operations/operation-names.ts';
import { operationPaths } from './operations/operation-paths.ts';
import { requestLog } from './operations/request-log.ts';
import { type StopServing, stoppable } from './operations/stopping.ts';
import { type PersistedDocuments, readPersistedDocuments } from './plugins/persisted-documents.ts';
import { type Audit, COMMAND_LINE } from './rights/audit.ts';
import { auditedImports } from './rights/audited-imports.ts';
import {
  decideExposure,
  type ExposureOptions,
  refuseExposure,
  refuseWithoutDatabase,
} from './rights/exposure.ts';
import { createRights, type Rights } from './rights/rights.ts';
import { DEFAULT_PORT, hostsOf, type ServerOptions } from './server-options.ts';
import type { Writer } from './writing/writer.ts';
import { openWriter } from './writing/writing-thread.ts';
import { GRAPHQL_PATH } from './yoga.ts';

/** A server that runs. */
export interface RunningServer {
  /** Address of the GraphQL endpoint. */
  url: string;
  /**
   * Takes no more requests, lets answers under way and the article that is being read come to their end, and closes the store.
   * Answers that go on for more than 8 s are cut.
   */
  close(): Promise<void>;
}

/**
 * Opens the database, serves it, and takes imports.
 *
 * @throws an ExposureError for a server that others could reach without anybody having said who may read; the system's error
 * (`EADDRINUSE`) for a taken port; the store's errors.
 * @example const server = await startServer({ port: 4000, db: 'data/onrecord.db' });
 */
export async function startServer(
  options: ServerOptions,
  logger: Logger = createLogger(),
): Promise<RunningServer> {
  const { port = DEFAULT_PORT, persisted } = options;
  const asked = exposureOf(options);
  if (!existsSync(options.db)) refuseWithoutDatabase(asked);
  refuseExposure(asked);
  const documents = persisted ? await readPersistedDocuments(persisted) : null;
  const server = httpServer();
  const stopServing = stoppable(server);
  const opened = Promise.withResolvers<RequestListener>();
  const wait: RequestListener = (request, response) =>
    void opened.promise.then((answer) => answer(request, response));
  server.on('request', wait);
  // The port comes first: who cannot have it must not begin to link what a crash left open.
  await listen(server, port, asked.host);
  try {
    const parts = await openParts(options, asked, logger);
    const answer = guarded(doorOf(parts, documents, options), logger);
    server.off('request', wait).on('request', answer);
    opened.resolve(answer);
    const address = server.address() as AddressInfo;
    noteStart(parts.rights, address);
    return { url: urlOf(address), close: () => end(stopServing, parts) };
  } catch (error) {
    await stopServing({ graceMs: 0 });
    throw error;
  }
}

/** The line of imports through a writer, with what the log is told of them. */
export function importJobs(
  writer: Pick<Writer, 'ingest'>,
  logger: Logger,
  metrics?: Pick<Metrics, 'countImport'>,
  audit?: Pick<Audit, 'note'>,
): ImportJobs {
  const observer = importLog(logger, metrics);
  return new ImportJobs(writer, audit ? auditedImports(observer, audit) : observer);
}

/** All that lives as long as the server, beside its port. */
interface Parts {
  file: string;
  hosts: readonly string[];
  logger: Logger;
  metrics: Metrics;
  writer: Writer;
  store: StoreReader;
  jobs: ImportJobs;
  rights: Rights;
  state: { isStopping: boolean };
}

function exposureOf({ host = '127.0.0.1', exposed, publicRead, hosts = [] }: ServerOptions): ExposureOptions {
  return { host, exposed, publicRead, hosts: [...hosts, ...hostsOf(process.env.ONRECORD_HOSTS)] };
}

/** The writing thread first: it creates the database and brings it up to date. */
async function openParts(
  { db: file, editorCode }: ServerOptions,
  asked: ExposureOptions,
  logger: Logger,
): Promise<Parts> {
  const { writer, metrics, store } = await openBoth(file, logger);
  try {
    const exposure = decideExposure(asked, await store.tokens(), Date.now());
    const rights = createRights({ store, writer, logger, exposure, editorCode });
    const jobs = importJobs(writer, logger, metrics, rights.audit);
    const { hosts } = asked;
    return { file, hosts, logger, metrics, writer, store, jobs, rights, state: { isStopping: false } };
  } catch (error) {
    await closeBoth(store, writer);
    throw error;
  }
}

async function openBoth(
  file: string,
  logger: Logger,
): Promise<{ writer: Writer; metrics: Metrics; store: StoreReader }> {
  let store: StoreReader | null = null;
  const metrics = createMetrics({
    databaseSize: () => databaseSizeOf(file),
    dataVersion: async () => (await store?.version()) ?? 0,
  });
  const writer = await openWriter({
    file,
    onLinked: (stories) => logger.info({ stories }, 'linked what was left open'),
    onUnlinked: (error, storyId) => logger.error({ err: error, storyId }, 'a story could not be linked'),
    onLost: (error) => {
      metrics.countLostWriter();
      logger.error({ err: error }, 'the writing thread was lost');
    },
  });
  try {
    store = await openSqliteStore({ file, readonly: true });
    return { writer, metrics, store };
  } catch (error) {
    await writer.close();
    throw error;
  }
}

function doorOf(
  parts: Parts,
  documents: PersistedDocuments | null,
  { persistedOnly, graphql }: Pick<ServerOptions, 'persistedOnly' | 'graphql'>,
): RequestListener {
  const { logger, metrics, store, jobs, rights, hosts } = parts;
  return createDoor({
    store,
    jobs,
    logger,
    rights,
    hosts,
    documents,
    persistedOnly,
    graphql,
    observe: requestLog({ logger, metrics, operationNames: operationNamesOf(documents ?? {}) }),
    paths: operationPaths({
      ...parts,
      databaseSize: () => databaseSizeOf(parts.file),
      isStopping: () => parts.state.isStopping,
    }),
  });
}

/** A request that nobody was prepared for must not end the server, as an error that nobody catches does. */
function guarded(answer: RequestListener, logger: Logger): RequestListener {
  return (request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      logger.error({ err: error }, 'request failed');
      response.destroy();
    }
  };
}

/** To whom the server shows itself is worth remembering longer than its log. */
function noteStart({ audit, exposure }: Rights, { address, port }: AddressInfo): void {
  audit.note({
    actor: COMMAND_LINE,
    action: 'server.start',
    subject: null,
    detail: { exposure, address, port },
  });
}

async function end(
  stopServing: StopServing,
  { state, jobs, rights, store, writer, logger }: Parts,
): Promise<void> {
  state.isStopping = true;
  const onCut = (answers: number) => logger.warn({ answers }, 'answers were cut: they took too long');
  await Promise.all([stopServing({ onCut }), jobs.close()]);
  await rights.close();
  await closeBoth(store, writer);
  logger.info('the server has ended');
}

/** The reader first: the connection that closes last clears the log, and only one that writes can. */
async function closeBoth(store: StoreReader, writer: Writer): Promise<void> {
  await store.close();
  await writer.close();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf({ address, port }: AddressInfo): string {
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}${GRAPHQL_PATH}`;
}
