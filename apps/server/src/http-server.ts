/** The server of HTTP itself: how long and how much of a connection is borne before anything of the request is looked at. */
import { createServer, type Server } from 'node:http';

/** A server that nobody listens to yet. A connection on which nothing moves for `silentMs` is cut. */
export function httpServer({ silentMs = SILENT_MS }: { silentMs?: number } = {}): Server {
  const server = createServer({
    headersTimeout: HEADERS_LIMIT_MS,
    requestTimeout: REQUEST_LIMIT_MS,
    connectionsCheckingInterval: CHECK_EVERY_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.timeout = silentMs;
  return server;
}

/** A client that sends its headers more slowly than this is cut off. */
const HEADERS_LIMIT_MS = 10_000;

/** A client that sends its whole request more slowly than this is cut off; 12 MiB need 350 KB a second. */
const REQUEST_LIMIT_MS = 35_000;

/** All headers of a request: a session, a token and what browsers add come to 2 KB. */
const MAX_HEADER_BYTES = 16 * 1024;

/** How long a connection may rest between two requests; dashboards and proxies ask again within it. */
const KEEP_ALIVE_MS = 5_000;

/** Connections at once: a thousand readers, at some 20 KB each. Whoever opens more holds no memory. */
const MAX_CONNECTIONS = 1_000;

/** How often slow clients are looked for. Without it, stalled sockets stay for half a minute. */
const CHECK_EVERY_MS = 1_000;

/**
 * A client that does not read its answer holds it whole in memory, for ever without this. Above the two minutes that a download
 * waits for its client and tells its log, and far above the 12 s between two signs of life of a subscription.
 */
const SILENT_MS = 150_000;
