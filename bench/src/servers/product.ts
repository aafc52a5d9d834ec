/** The product as users run it: `onrecord serve`. */
import { fileURLToPath } from 'node:url';
import type { ServerCommand } from './server-process.ts';

/** The command line program. */
export const ONRECORD = fileURLToPath(new URL('../../../apps/server/bin/onrecord.mjs', import.meta.url));

/** The server over a database. */
export function product(database: string): ServerCommand {
  return {
    name: 'Onrecord',
    path: '/graphql',
    args: (port) => [ONRECORD, 'serve', '--port', String(port), '--db', database],
  };
}
