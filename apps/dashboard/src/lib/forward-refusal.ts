/** What never reaches the server: requests by an unknown name, from a page of another site, for another path, or too large. */
import { bodyLimitOf, tooLargeWords } from './body-limits.ts';
import { isKnownHost, unknownHostWords } from './known-host.ts';

/** Why a request is not passed on. */
export interface Refusal {
  status: number;
  message: string;
}

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** The refusal of a request, or null. `hosts` are the names that the operator adds, divided by commas. */
export function refusalOf(request: Request, hosts: string | undefined): Refusal | null {
  const host = request.headers.get('host');
  if (!isKnownHost(host, hosts)) return { status: 421, message: unknownHostWords(host) };
  if (!READING.includes(request.method) && isForeign(request.headers, host, hosts)) return FOREIGN;
  const { pathname } = new URL(request.url);
  if (!FORWARDED.test(pathname)) return NOTHING_THERE;
  const limit = bodyLimitOf(pathname);
  const length = Number(request.headers.get('content-length') ?? 0);
  return length > limit ? { status: 413, message: tooLargeWords(limit) } : null;
}

/**
 * What the server shows through the dashboard. Next finds a route by the path as it was sent, and `/docs/%2e%2e/metrics` is an
 * address below /docs to it; the server's figures and health are not for visitors.
 */
const FORWARDED = /^\/(?:graphql|session|docs(?:\/.*)?|export\/.+|original\/.+)$/s;

const NOTHING_THERE: Refusal = { status: 404, message: 'There is nothing under this address.' };

const FOREIGN: Refusal = {
  status: 403,
  message: 'Requests from pages of other sites are refused. Add the host of yours to ONRECORD_HOSTS.',
};

/** Browsers say whose page sends a request; programs say nothing and pass. Another port of this machine is another site. */
function isForeign(headers: Headers, host: string | null, hosts: string | undefined): boolean {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') === 'cross-site';
  const sender = URL.parse(origin)?.host;
  if (!sender) return true;
  return sender !== host?.toLowerCase() && !isAdded(sender, hosts);
}

/** A proxy in front may ask for another name than the browser did; then both are on the list. */
const isAdded = (sender: string, hosts: string | undefined): boolean =>
  isKnownHost(sender, hosts) && !isKnownHost(sender, undefined);
