/** Starting and stopping the server. Importing this file does nothing. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import type { Fetcher } from '@onrecord/fetch';
import { openSqliteStore, type Store } from '@onrecord/store';
import { type Logger, pino } from 'pino';
import { serveDocs } from './docs/docs-site.ts';
import { ingest } from './ingest/ingest.ts';
import { lazyFetcher } from './ingest/lazy-fetcher.ts';
import { linkAfterCrash } from './ingest/link-open-stories.ts';
import { ImportJobs } from './jobs/import-jobs.ts';
import { readPersistedDocuments } from './plugins/persisted-documents.ts';
import { DEFAULT_PORT, hostsOf, refuseOpenHost, type ServerOptions } from './server-options.ts';
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
  const store = await openSqliteStore({ file: options.db });
  const server = httpServer();
  try {
    await listen(server, port, host);
  } catch (error) {
    await store.close();
    throw error;
  }
  // Not before the port is had: it begins to link what a crash left open. No request can have come in since.
  const fetcher = lazyFetcher();
  const jobs = importJobs(store, logger, fetcher);
  server.on('request', serveDocs(createYogaServer({ store, jobs, logger, hosts, documents }), { hosts }));
  return {
    url: urlOf(server.address() as AddressInfo),
    close: async () => {
      await Promise.all([stopServing(server), jobs.close()]);
      await fetcher.close();
      await store.close();
    },
  };
}

/** The line of imports into a store. First comes what a crash left unlinked: two linkings at once would overtake each other. */
export function importJobs(store: Store, logger: Logger, fetcher: Pick<Fetcher, 'fetch'>): ImportJobs {
  const onUnlinked = (error: unknown, storyId: string) =>
    logger.error({ err: error, storyId }, 'a story could not be linked');
  const linked = linkAfterCrash(store, onUnlinked).then(
    (stories) => stories > 0 && logger.info({ stories }, 'linked what was left open'),
    (error) => logger.error({ err: error }, 'linking after a crash failed'),
  );
  const onFault = (error: unknown, name: string) =>
    logger.error({ err: error, input: name }, 'extraction failed');
  return new ImportJobs(
    (options) => ingest({ ...options, store, fetcher, onFault }),
    (error, jobId) => logger.error({ err: error, jobId }, 'import failed'),
    linked.then(() => undefined),
  );
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
