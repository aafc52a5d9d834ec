/** The ceiling: what a server for the same answers could be at best, without GraphQL. */
import { fileURLToPath } from 'node:url';
import type { ServerCommand } from './server-process.ts';

const PROGRAM = fileURLToPath(new URL('./ceiling-program.ts', import.meta.url));

/** `node:http`, SQL written by hand and prepared once, `JSON.stringify`. */
export function ceiling(database: string): ServerCommand {
  return { name: 'ceiling', path: '/', args: (port) => [PROGRAM, database, String(port)] };
}
