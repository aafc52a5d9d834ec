/** How a server is started, and what the environment adds to it. */
import { hostnameOf, LOOPBACK_HOSTS } from './plugins/hosts.ts';

/** What `startServer` takes. */
export interface ServerOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Address to bind to; only the loopback is allowed. */
  host?: string;
  /** The database file. */
  db: string;
  /** Host names that a proxy in front of the server asks for. */
  hosts?: readonly string[];
  /** The manifest of persisted documents. */
  persisted?: string | null;
}

/** The port of the API when nobody says another. */
export const DEFAULT_PORT = 4000;

/** The names in a list that is divided by commas. */
export function hostsOf(list: string | undefined): string[] {
  return (list ?? '').split(',').map(hostnameOf).filter(Boolean);
}

/** Throws when an address is open to other machines: there is no sign-in yet, and who can reach the server can write. */
export function refuseOpenHost(host: string): void {
  if (LOOPBACK_HOSTS.includes(host) || host === '::1') return;
  throw new RangeError(
    `The server only binds to this machine (127.0.0.1), not to ${host}: it has no sign-in, so whoever reaches it could write. Put a proxy with a sign-in in front of it.`,
  );
}
