/** Sends requests over a real connection, with every header as it was written: `fetch` would set Host and others by itself. */
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** Sends a request to a server on this machine. Resolves when the head of its answer is there. */
export function sendOverHttp(port: number, path: string, init: RequestInit): Promise<Response> {
  const { method = 'GET', body, signal } = init;
  const headers = { host: `localhost:${port}`, ...Object.fromEntries(new Headers(init.headers)) };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
    // A server that has answered need not read the rest of the request.
    sent.once('response', (answer) => resolve(responseOf(answer, method))).on('error', reject);
    signal?.addEventListener('abort', () => sent.destroy());
    if (body instanceof globalThis.ReadableStream)
      Readable.fromWeb(body as ReadableStream)
        .on('error', reject)
        .pipe(sent);
    else sent.end(body ?? undefined);
  });
}

function responseOf(answer: IncomingMessage, method: string): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const status = answer.statusCode ?? 0;
  const isEmpty = method === 'HEAD' || status === 204 || status === 304;
  if (isEmpty) answer.resume();
  const body = isEmpty ? null : (Readable.toWeb(answer) as unknown as BodyInit);
  return new Response(body, { status, headers });
}
