/** What becomes of a body that nobody read to its end: the next request on the connection would wait behind it. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long the rest may still come, so that the client reads the answer before its connection breaks. */
const LINGER_MS = 1_000;

/** Ends the connection after an answer that was sent before the whole request was read. */
export function endAfterUnreadBody(request: IncomingMessage, response: ServerResponse): void {
  // Whoever stops reading a request takes its socket away from it.
  const { socket } = request;
  response.once('finish', () => {
    if (request.complete || socket.destroyed) return;
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => clearTimeout(timer)).end();
    if (!request.destroyed) request.resume();
  });
}
