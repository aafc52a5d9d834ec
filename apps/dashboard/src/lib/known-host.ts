/** The names under which a browser on this machine reaches the dashboard. */
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/**
 * True when a request asks for this machine by a name of its own. A page elsewhere may let its own name point here and
 * read what is served (DNS rebinding); it cannot change the Host header. ONRECORD_HOSTS adds names, divided by commas.
 */
export function isKnownHost(host: string | null, more: string | undefined): boolean {
  if (!host) return false;
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const added = (more ?? '').split(',').map((one) => one.trim().toLowerCase().replace(/:\d+$/, ''));
  return [...LOOPBACK_HOSTS, ...added].filter(Boolean).includes(name);
}

/** What somebody reads who came by another name. */
export function unknownHostWords(host: string | null): string {
  return `Onrecord does not answer to the name ${JSON.stringify(host)}. Use localhost, or add the name to ONRECORD_HOSTS.`;
}
