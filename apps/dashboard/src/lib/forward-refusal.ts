/** What never reaches the server: requests by an unknown name, from a page of another site, or with too large a body. */
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
  const limit = bodyLimitOf(new URL(request.url).pathname);
  const length = Number(request.headers.get('content-length') ?? 0);
  return length > limit ? { status: 413, message: tooLargeWords(limit) } : null;
}

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
