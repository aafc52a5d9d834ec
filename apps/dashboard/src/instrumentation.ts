/** Runs once when the dashboard starts: how long it waits for a client that sends nothing. Next leaves this to Node's minutes. */
import type { Server } from 'node:http';

/** A browser sends its headers at once. */
const HEADERS_MS = 15_000;

/** The largest import over a slow line, and a little. */
const REQUEST_MS = 130_000;

/** Next keeps its HTTP server to itself; Node names it with each request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { subscribe } = await import('node:diagnostics_channel');
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    server.headersTimeout = HEADERS_MS;
    server.requestTimeout = REQUEST_MS;
  });
}
