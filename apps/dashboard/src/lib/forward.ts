import 'server-only';
import { apiAddress } from './api-address.ts';
import { type BodyFault, type CappedBody, cappedBody } from './capped-body.ts';
import { refusalOf } from './forward-refusal.ts';
import { sessionCookie } from './session-cookie.ts';

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

/**
 * Small enough to be held whole. The server answers bodies of at most this many bytes and of known length by its fastest way; what
 * is larger, or does not say how large it is, goes there as a stream.
 */
const WHOLE_BYTES = 256 * 1024;

/**
 * Passes a request to the server and streams the answer, with the visitor's cookie there and a new one back. Answers in
 * words what may not pass, what takes too long to arrive (408), and with 502 when the server is not there.
 */
export async function forward(request: Request): Promise<Response> {
  const refusal = refusalOf(request, process.env.ONRECORD_HOSTS);
  if (refusal) return inWords(refusal.status, refusal.message);
  const body = request.body && cappedBody(request.body, request.url);
  try {
    return passedOn(await sendOn(request, body && (await bodyToSend(request, body))));
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    if (body?.fault) return inWords(STATUS[body.fault.kind], body.fault.message);
    return inWords(502, notThere(error));
  }
}

const STATUS: Record<BodyFault['kind'], number> = { 'too-large': 413, 'too-slow': 408 };

/** Bytes go on with their length, a stream in pieces without one. */
async function bodyToSend({ headers }: Request, { stream }: CappedBody): Promise<SentBody> {
  const length = headers.get('content-length');
  const isSmall = length !== null && Number(length) <= WHOLE_BYTES;
  return isSmall ? await new Response(stream).bytes() : stream;
}

type SentBody = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;

function sendOn(request: Request, body: SentBody | null): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return fetch(`${apiAddress()}${pathname}${search}`, {
    method: request.method,
    headers: headersToSend(request),
    body,
    signal: request.signal,
    redirect: 'manual',
    cache: 'no-store',
    // Node needs to be told that the body may still be on its way when the answer begins.
    ...({ duplex: 'half' } as object),
  });
}

/** Of the cookies only the session's: browsers send what any program on any port of this machine has set. */
function headersToSend(request: Request): Headers {
  const headers = without(request.headers, [...HOP_HEADERS, 'cookie']);
  const session = sessionCookie(request.headers.get('cookie'));
  if (session !== null) headers.set('cookie', session);
  return headers;
}

function passedOn({ body, status, headers }: Response): Response {
  return new Response(body, { status, headers: without(headers, DECODED_HEADERS) });
}

function notThere(error: unknown): string {
  const cause = String((error as Error).cause ?? error);
  return `The Onrecord server does not answer (${cause}). Is it running? "pnpm start" starts both.`;
}

/** In the form of GraphQL, which every client of these paths reads. What is left of the request is not waited for. */
function inWords(status: number, message: string): Response {
  const headers = {
    connection: 'close',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  return Response.json({ errors: [{ message }] }, { status, headers });
}

function without(headers: Headers, names: readonly string[]): Headers {
  const kept = new Headers(headers);
  for (const name of names) kept.delete(name);
  return kept;
}
