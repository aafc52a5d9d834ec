/** Starting and stopping the server. Importing this file does nothing. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { openSqliteStore, type StoreReader } from '@onrecord/store';
import { type Logger, pino } from 'pino';
import { serveDocs } from './docs/docs-site.ts';
import { ImportJobs } from './jobs/import-jobs.ts';
import { readPersistedDocuments } from './plugins/persisted-documents.ts';
import { DEFAULT_PORT, hostsOf, refuseOpenHost, type ServerOptions } from './server-options.ts';
import type { Writer, WriterReports } from './writing/writer.ts';
import { openWriter } from './writing/writing-thread.ts';
import { createYogaServer, GRAPHQL_PATH } from './yoga.ts';

/** A server that runs. */
export interface RunningServer {
  /** Address of the GraphQL endpoint. */
  url: string;
  /** Takes no more requests, lets the article that is being read finish, and closes the store. */
  close(): Promise<void>;
}

/** A client that sends its headers more slowly than this is cut off. */
const HEADERS_LIMIT_MS = 10_000;

/** A client that sends its whole request more slowly than this is cut off; 12 MiB need 350 KB a second. */
const REQUEST_LIMIT_MS = 35_000;

/** How often slow clients are looked for. Without it, stalled sockets stay for half a minute. */
const CHECK_EVERY_MS = 1_000;

/** How long open answers may go on when the server stops. */
const GOODBYE_MS = 2_000;

/**
 * Opens the database, serves it, and takes imports.
 *
 * @throws a RangeError for an address beyond this machine; the system's error (`EADDRINUSE`) for a taken port.
 * @example const server = await startServer({ port: 4000, db: 'data/onrecord.db' });
 */
export async function startServer(
  options: ServerOptions,
  logger: Logger = pino({ name: 'onrecord' }),
): Promise<RunningServer> {
  const { host = '127.0.0.1', port = DEFAULT_PORT, persisted } = options;
  refuseOpenHost(host);
  const documents = persisted ? await readPersistedDocuments(persisted) : null;
  const hosts = [...(options.hosts ?? []), ...hostsOf(process.env.ONRECORD_HOSTS)];
  const server = httpServer();
  const answering = Promise.withResolvers<RequestListener>();
  server.on('request', (request, response) => {
    void answering.promise.then((answer) => answer(request, response));
  });
  // The port comes first: who cannot have it must not begin to link what a crash left open.
  await listen(server, port, host);
  const { store, writer } = await openBoth(options.db, logger).catch(async (error) => {
    await stopServing(server);
    throw error;
  });
  const jobs = importJobs(writer, logger);
  answering.resolve(serveDocs(createYogaServer({ store, jobs, logger, hosts, documents }), { hosts }));
  return {
    url: urlOf(server.address() as AddressInfo),
    close: async () => {
      await Promise.all([stopServing(server), jobs.close()]);
      // The reader first: the connection that closes last clears the log, and only one that writes can.
      await store.close();
      await writer.close();
    },
  };
}

/** The line of imports through a writer, with what the log is told of them. */
export function importJobs(writer: Pick<Writer, 'ingest'>, logger: Logger): ImportJobs {
  return new ImportJobs(writer, {
    onFault: (error, name, jobId) => logger.error({ err: error, input: name, jobId }, 'extraction failed'),
    onEnd: ({ id: jobId, added, unchanged, refusals, storyId }, ms, error) => {
      const counts = { added, unchanged, refused: refusals.length };
      const line = { jobId, storyId, ...counts, ms: Math.round(ms) };
      if (error) logger.error({ ...line, err: error }, 'import failed');
      else logger.info(line, 'import done');
    },
  });
}

/** The writing thread first: it creates the database and brings it up to date. */
async function openBoth(file: string, logger: Logger): Promise<{ store: StoreReader; writer: Writer }> {
  const writer = await openWriter({
    file,
    ...reportsTo(logger),
    onLost: (error) => logger.error({ err: error }, 'the writing thread was lost'),
  });
  try {
    return { writer, store: await openSqliteStore({ file, readonly: true }) };
  } catch (error) {
    await writer.close();
    throw error;
  }
}

function reportsTo(logger: Logger): WriterReports {
  return {
    onLinked: (stories) => logger.info({ stories }, 'linked what was left open'),
    onUnlinked: (error, storyId) => logger.error({ err: error, storyId }, 'a story could not be linked'),
  };
}

function httpServer(): Server {
  return createServer({
    headersTimeout: HEADERS_LIMIT_MS,
    requestTimeout: REQUEST_LIMIT_MS,
    connectionsCheckingInterval: CHECK_EVERY_MS,
  });
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

/** Answers that are under way may end; those that never would (subscriptions) are cut after a moment. */
async function stopServing(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), GOODBYE_MS);
  await closed;
  clearTimeout(timer);
}

function urlOf({ address, port }: AddressInfo): string {
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}${GRAPHQL_PATH}`;
}
