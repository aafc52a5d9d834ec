/** How a server ends: it takes no more connections, lets answers under way come to their end, and cuts what takes too long. */
import type { Server, ServerResponse } from 'node:http';

/** How connections end. */
export interface StopOptions {
  /** How long answers may go on, in ms. */
  graceMs?: number;
  /** Learns how many answers were cut after that. */
  onCut?(answers: number): void;
}

/** Ends a server. Resolves when no connection is left. */
export type StopServing = (options?: StopOptions) => Promise<void>;

/**
 * Downloads of a usual archive are done in seconds, and a service manager waits for 10 to 30 s before it kills. Whoever was cut
 * can see it: the connection breaks in the middle of the answer.
 */
const GRACE_MS = 8_000;

/** How often is looked whether answers have ended. */
const SWEEP_MS = 25;

/** Counts the answers of a server from now on, and gives back how to end it. */
export function stoppable(server: Server): StopServing {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  return async ({ graceMs = GRACE_MS, onCut } = {}) => {
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
    const deadline = performance.now() + graceMs;
    const sweep = setInterval(() => {
      const isLate = performance.now() >= deadline;
      if (underWay.size > 0 && !isLate) return server.closeIdleConnections();
      if (underWay.size > 0) onCut?.(underWay.size);
      // What is left are requests that never came to their end, and answers that took too long.
      server.closeAllConnections();
    }, SWEEP_MS);
    await closed;
    clearInterval(sweep);
  };
}
