/** What becomes of a body that nobody read to its end: the next request on the connection would wait behind it. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long the rest of a body may still come, unread, before the connection ends. */
const LINGER_MS = 1_000;

/** Lets the rest of a body pass after an answer that was sent before it, or ends the connection where that cannot be. */
export function passUnreadBody(request: IncomingMessage, response: ServerResponse): void {
  // Whoever stops reading a request takes its socket away from it.
  const { socket } = request;
  if (request.headers['transfer-encoding'] !== undefined) closeUnlessWhole(request, response);
  response.once('finish', () => {
    if (request.complete || socket.destroyed) return;
    const timer = setTimeout(() => socket.destroy(), LINGER_MS).unref();
    request.once('end', () => clearTimeout(timer));
    if (request.destroyed) socket.end();
    else request.resume();
  });
}

/** A body without a length turns out too long when half of it is read; the answer then says that no more is taken. */
function closeUnlessWhole(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  response.writeHead = (...head: unknown[]) => {
    if (!request.complete) response.shouldKeepAlive = false;
    return writeHead(...head);
  };
}
