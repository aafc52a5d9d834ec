import 'server-only';
import { apiAddress } from './api-address.ts';

/** Headers that belong to one connection, or that fetch sets itself. */
const HOP_HEADERS = [
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'transfer-encoding',
];
/** fetch has decoded the body already. */
const DECODED_HEADERS = [
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
];

/** Passes a request to the GraphQL server as a stream in both directions; answers 502 in words when it is not there. */
export async function forward(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  try {
    const answer = await fetch(`${apiAddress()}${pathname}${search}`, {
      method: request.method,
      headers: without(request.headers, HOP_HEADERS),
      body: request.body,
      signal: request.signal,
      redirect: 'manual',
      cache: 'no-store',
      // Node needs to be told that the body may still be on its way when the answer begins.
      ...({ duplex: 'half' } as object),
    });
    return new Response(answer.body, {
      status: answer.status,
      headers: without(answer.headers, DECODED_HEADERS),
    });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    const message = `The Onrecord server does not answer (${String((error as Error).cause ?? error)}). Is it running? "pnpm start" starts both.`;
    return Response.json({ errors: [{ message }] }, { status: 502 });
  }
}

function without(headers: Headers, names: readonly string[]): Headers {
  const kept = new Headers(headers);
  for (const name of names) kept.delete(name);
  return kept;
}
