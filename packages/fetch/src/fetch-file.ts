/** The way of one fetch: ask whether one may, wait for the turn, ask, follow, and at the end a file or a reason. */
import { checkedUrl } from './address.ts';
import { type Answer, carriesFile, headerOf } from './answer.ts';
import type { Asking } from './asking.ts';
import type { FetchOptions, FetchResult } from './fetcher.ts';
import { HttpStatusError } from './http-status-error.ts';
import { linkedAbort } from './linked-abort.ts';
import { MAX_REDIRECTS, redirectTarget, tooManyRedirects } from './redirect.ts';
import { requestOnce } from './request.ts';
import { retryAfterMs } from './retry-after.ts';
import type { Robots } from './robots.ts';

/** Longest `Retry-After` that is waited for within one fetch; a longer one is reported to the caller. */
export const MAX_RETRY_WAIT_MS = 60_000;

/** Fetches one address with the rules of the fetcher. Throws as `Fetcher.fetch` does. */
export async function fetchFile(
  requested: string,
  options: FetchOptions,
  asking: Asking,
  robots: Robots,
): Promise<FetchResult> {
  const { signal, unlink } = linkedAbort(asking.closing, options.signal);
  try {
    return await follow(journeyOf(requested, options, asking, signal), asking, robots);
  } finally {
    unlink();
  }
}

async function follow(journey: Journey, asking: Asking, robots: Robots): Promise<FetchResult> {
  const { requested } = journey;
  let url = checkedUrl(requested, requested, asking.guard);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const answer = await visit(url, journey, asking, robots);
    const next = redirectTarget(answer, url, requested, asking.guard);
    if (!next) return resultOf(answer, url, journey, asking);
    url = next;
  }
  throw tooManyRedirects(requested, url);
}

/** What stays the same from redirect to redirect. */
interface Journey {
  requested: string;
  maxBytes: number;
  conditions: Record<string, string>;
  signal: AbortSignal;
  /** Whether the one second try has been used. */
  retried: boolean;
}

function journeyOf(requested: string, options: FetchOptions, asking: Asking, signal: AbortSignal): Journey {
  const { etag, lastModified, maxBytes = asking.maxBytes } = options;
  return {
    requested,
    maxBytes,
    conditions: {
      ...(isHeaderValue(etag) && { 'if-none-match': etag }),
      ...(isHeaderValue(lastModified) && { 'if-modified-since': lastModified }),
    },
    signal,
    retried: false,
  };
}

/** What came in a header once may go out in one; anything else is not of a site's making and is left out. */
function isHeaderValue(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^[\x20-\x7e\x80-\xff]{1,1024}$/.test(value);
}

async function visit(url: URL, journey: Journey, asking: Asking, robots: Robots): Promise<Answer> {
  const { requested, maxBytes, conditions, signal } = journey;
  const crawlDelayMs = await robots.crawlDelayMs(url, requested, signal);
  const pauseMs = Math.max(asking.delayMs, crawlDelayMs);
  const ask = () =>
    asking.lines.run({ host: url.hostname, pauseMs, signal }, () =>
      requestOnce({ url, requested, headers: conditions, maxBytes, cut: false, signal }, asking),
    );
  const answer = await ask();
  const wait = retryAfterMs(answer, asking.clock.now());
  if (wait === null || wait > MAX_RETRY_WAIT_MS || journey.retried) return answer;
  journey.retried = true;
  asking.lines.hold(url.hostname, wait);
  return ask();
}

function resultOf(answer: Answer, url: URL, journey: Journey, { clock }: Asking): FetchResult {
  const { requested } = journey;
  const { status, bytes } = answer;
  const retrievedAt = new Date(clock.now()).toISOString();
  if (status === 304 && Object.keys(journey.conditions).length > 0)
    return { notModified: true, url: url.href, retrievedAt };
  if (!carriesFile(status))
    throw new HttpStatusError(requested, status, url.href, retryAfterMs(answer, clock.now()));
  return {
    notModified: false,
    url: url.href,
    requestedUrl: requested,
    status,
    bytes,
    mediaType: headerOf(answer, 'content-type'),
    etag: headerOf(answer, 'etag'),
    lastModified: headerOf(answer, 'last-modified'),
    retrievedAt,
  };
}
