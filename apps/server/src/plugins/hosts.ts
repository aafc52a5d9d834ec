/**
 * Only requests that name a known host are answered. A page of any site can point its own name at 127.0.0.1 (DNS rebinding);
 * its requests then come from the reader's browser, but they carry that name.
 */
import type { Plugin } from 'graphql-yoga';

/** The names of this machine to itself. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether the Host header of a request names one of the hosts; ports do not matter. */
export function namesHost(request: Request, hosts: ReadonlySet<string>): boolean {
  const named = request.headers.get('host') ?? new URL(request.url).host;
  return hosts.has(hostnameOf(named));
}

/** The host part of `host:port` in lower case. */
export function hostnameOf(host: string): string {
  return host.trim().toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

/** Refuses requests to hosts that are not on the list with 421 (Misdirected Request). */
export function useHostList(hosts: ReadonlySet<string>): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (namesHost(request, hosts)) return;
      const message = 'This host name is not on the list. Add it to ONRECORD_HOSTS if it is yours.';
      endResponse(
        new fetchAPI.Response(JSON.stringify({ errors: [{ message }] }), { status: 421, headers: JSON_TYPE }),
      );
    },
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
