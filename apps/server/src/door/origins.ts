/**
 * No other site may act in the name of a reader. Browsers say from which site a request comes; programs say nothing and pass.
 * This stands beside SameSite cookies and the rule that GraphQL takes no simple requests: each would do alone.
 */
import type { IncomingMessage } from 'node:http';
import { hostnameOf } from './hosts.ts';
import type { Refusal } from './refusal.ts';

/** Refuses what another site sends, if it could change something or carries cookies. */
export function refuseOrigin(
  { method, headers }: IncomingMessage,
  hosts: ReadonlySet<string>,
): Refusal | null {
  const isReading = method === 'GET' || method === 'HEAD';
  if (isReading && headers.cookie === undefined) return null;
  const { origin } = headers;
  if (origin !== undefined) return hosts.has(hostOf(origin)) ? null : FOREIGN;
  // Who follows a link from elsewhere only looks.
  const follows = isReading && headers['sec-fetch-mode'] === 'navigate';
  return headers['sec-fetch-site'] === 'cross-site' && !follows ? FOREIGN : null;
}

const FOREIGN: Refusal = {
  status: 403,
  code: 'FOREIGN_ORIGIN',
  message: 'Requests from pages of other sites are refused. Add the host of yours to ONRECORD_HOSTS.',
};

/** The host of an origin; nothing for `null`, which sandboxed pages and files send. */
function hostOf(origin: string): string {
  const [, host = ''] = /^https?:\/\/([^/?#@\s]+)$/i.exec(origin) ?? [];
  return hostnameOf(host);
}
