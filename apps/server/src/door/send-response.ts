/** From the web's form of an answer to Node's. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Sends an answer no faster than the client takes it, and lets its body go when the client leaves. */
export async function sendResponse(response: ServerResponse, answered: Response): Promise<void> {
  if (response.destroyed) return void (await answered.body?.cancel());
  response.statusCode = answered.status;
  response.setHeaders(answered.headers);
  if (!answered.body) return void response.end();
  const body = Readable.fromWeb(answered.body as ReadableStream);
  // Whoever made the body has heard of the end; here is nobody left to tell.
  await pipeline(body, response).catch(() => undefined);
}
