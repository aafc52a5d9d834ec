/**
 * Only requests that name a known host are answered. A page of any site can point its own name at 127.0.0.1 (DNS rebinding);
 * its requests then come from the reader's browser, but they carry that name.
 */
import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

/** The names of this machine to itself. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The host part of `host:port` in lower case. */
export function hostnameOf(host: string): string {
  return host.trim().toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

/** The names that a server may be asked for: those of the loopback and those on its list. */
export function knownHosts(hosts: readonly string[]): ReadonlySet<string> {
  return new Set([...LOOPBACK_HOSTS, ...hosts.map(hostnameOf)]);
}

/** Refuses a request to a host that is not on the list, and one that names several: proxies would disagree which holds. */
export function refuseHost(request: IncomingMessage, hosts: ReadonlySet<string>): Refusal | null {
  if (countOf(request.rawHeaders, 'host') > 1)
    return { status: 400, code: 'BAD_REQUEST', message: 'Send one Host header, not several.' };
  if (hosts.has(hostnameOf(request.headers.host ?? ''))) return null;
  return {
    status: 421,
    code: 'MISDIRECTED_REQUEST',
    message: 'This host name is not on the list. Add it to ONRECORD_HOSTS if it is yours.',
  };
}

/** `rawHeaders` holds names and values in turn; `headers` would show the first of several hosts alone. */
function countOf(rawHeaders: readonly string[], name: string): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === name.length && rawHeaders[at]?.toLowerCase() === name) count += 1;
  return count;
}
