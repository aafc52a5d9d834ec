/** One request to one address over a connection of its own. No redirect, no wait, no second try: those are decisions of others. */
import { UnreachableError } from '@onrecord/schema';
import { Client } from 'undici';
import { portOf } from './address.ts';
import { type Answer, carriesFile, headerOf } from './answer.ts';
import type { Asking } from './asking.ts';
import { ACCEPTED_ENCODINGS, type BodyLimits, readBody, tooLarge } from './body.ts';
import { guardedConnector } from './connect.ts';
import { linkedAbort } from './linked-abort.ts';
import { networkFault } from './network-fault.ts';

/** What to ask for. */
export interface Request extends BodyLimits {
  url: URL;
  /** Beside those that every request has. */
  headers?: Record<string, string>;
  signal: AbortSignal;
}

/**
 * Asks once. A connection is used for one request only, so that each is looked up and checked, and nothing stays open.
 * Proxies of the environment are not used, cookies are neither kept nor sent, and no page is named as the one before.
 *
 * @throws UnreachableError, or the reason of the signal.
 */
export async function requestOnce(request: Request, asking: Asking): Promise<Answer> {
  const { url, requested } = request;
  const { signal, abort, unlink } = linkedAbort(request.signal);
  const stopLate = (ms: number, what: string) => setTimeout(() => abort(tooSlow(request, ms, what)), ms);
  const { headersMs, totalMs } = asking.limits;
  const headersTimer = stopLate(headersMs, 'no answer');
  const totalTimer = stopLate(totalMs, 'no whole file');
  const client = clientFor(request, asking, signal);
  try {
    const { statusCode, headers, body } = await client.request({
      path: url.pathname + url.search,
      method: 'GET',
      headers: { ...COMMON_HEADERS, 'user-agent': asking.userAgent, ...request.headers },
      signal,
    });
    clearTimeout(headersTimer);
    body.on('error', ignore);
    if (!carriesFile(statusCode)) return { status: statusCode, headers, bytes: new Uint8Array() };
    if (!request.cut && Number(headerOf({ headers }, 'content-length')) > request.maxBytes)
      throw tooLarge(request);
    const bytes = await readBody(body, headerOf({ headers }, 'content-encoding'), request);
    return { status: statusCode, headers, bytes };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw networkFault(error, requested, url.host);
  } finally {
    clearTimeout(headersTimer);
    clearTimeout(totalTimer);
    unlink();
    await client.destroy();
  }
}

/** Articles and feeds first; whatever else an importer may know, too. */
const COMMON_HEADERS = {
  accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9, */*;q=0.8',
  'accept-encoding': ACCEPTED_ENCODINGS,
};

/** Policies and cookies of large news sites exceed the 16 KiB that Node takes; browsers take 256 KiB. */
const MAX_HEADER_BYTES = 64 * 1024;

function clientFor({ url, requested }: Request, asking: Asking, signal: AbortSignal): Client {
  const { guard, lookup, limits } = asking;
  return new Client(url.origin, {
    connect: guardedConnector({
      requested,
      port: portOf(url),
      guard,
      lookup,
      timeoutMs: limits.headersMs,
      signal,
    }),
    allowH2: false,
    useMilo: false,
    pipelining: 0,
    maxHeaderSize: MAX_HEADER_BYTES,
    // Both would begin anew with every byte; the timers of requestOnce do not.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

function tooSlow({ requested, url }: Request, ms: number, what: string): UnreachableError {
  return new UnreachableError(
    'too_slow',
    requested,
    `${url.host} gave ${what} within ${ms / 1000} seconds. Try again later, or import a saved copy.`,
  );
}

/** A body that is thrown away ends with an error that nobody needs. */
function ignore(): void {}
