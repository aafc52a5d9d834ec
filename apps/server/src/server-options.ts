/** How a server is started, and what the environment adds to it. */
import type { GraphQLWays } from './door/door-options.ts';
import { hostnameOf } from './door/hosts.ts';

/** What `startServer` takes. */
export interface ServerOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Address to bind to; the loopback by default. Any other needs an administrator's token or `publicRead`, and `hosts`. */
  host?: string;
  /** The database file. */
  db: string;
  /** Host names that the server is asked for, besides those of the loopback. */
  hosts?: readonly string[];
  /** Whether a proxy or dashboard in front shows the server to other machines. */
  exposed?: boolean;
  /** Whether everybody who reaches the server may read. */
  publicRead?: boolean;
  /** The manifest of persisted documents. */
  persisted?: string | null;
  /** Answers the documents of the manifest only. */
  persistedOnly?: boolean;
  /** Opens one session with the right to write, within an hour. */
  editorCode?: string | null;
  /** How GraphQL is answered; for tests and benchmarks that compare the ways. */
  graphql?: GraphQLWays;
}

/** The port of the API when nobody says another. */
export const DEFAULT_PORT = 4000;

/** The names in a list that is divided by commas. */
export function hostsOf(list: string | undefined): string[] {
  return (list ?? '').split(',').map(hostnameOf).filter(Boolean);
}

/** Takes the editor code out of the environment, so that no thread or program that is started later finds it there. */
export function takeEditorCode(env: NodeJS.ProcessEnv = process.env): string | null {
  const { ONRECORD_EDITOR_CODE: code } = env;
  delete env.ONRECORD_EDITOR_CODE;
  return code || null;
}
