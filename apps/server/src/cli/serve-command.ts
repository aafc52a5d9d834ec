/** `onrecord serve`: the GraphQL server alone, for programs and for a dashboard that runs elsewhere. */
import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import { pino } from 'pino';
import type { RunningServer } from '../main.ts';
import { DEFAULT_PORT } from '../server-options.ts';
import { databaseFile } from './database-file.ts';
import { CommandError, type ExitCode } from './exit-code.ts';
import { onInterruption } from './interruption.ts';
import { printLine } from './output.ts';

/** Adds the command to the program. */
export function addServeCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('serve')
    .summary('serve GraphQL, without the dashboard')
    .description(
      'Serves GraphQL over a database until Ctrl-C, and creates the database when there is none. "pnpm start" serves the dashboard too.',
    )
    .option('--port <number>', 'port', portOf, DEFAULT_PORT)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--db <file>', 'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => {
      await serve(options);
      end(0);
    });
}

interface ServeOptions {
  port: number;
  host: string;
  db?: string;
}

const LARGEST_PORT = 65_535;

const EXAMPLES = `
Examples:
  $ pnpm onrecord serve
  $ pnpm onrecord serve --port 4100 --db archive.db`;

async function serve({ port, host, db }: ServeOptions): Promise<void> {
  const interruption = onInterruption(() => undefined);
  try {
    const server = await started(port, host, databaseFile(db));
    await printLine(`GraphQL is served at ${server.url}. Stop it with Ctrl-C.`);
    if (!interruption.signal.aborted) await once(interruption.signal, 'abort');
    await server.close();
  } finally {
    interruption.release();
  }
}

async function started(port: number, host: string, db: string): Promise<RunningServer> {
  const logger = pino({ name: 'onrecord', level: process.env.ONRECORD_LOG || 'info' }, pino.destination(2));
  // Loaded only here: the GraphQL schema would double the time that every other command takes to begin.
  const { startServer } = await import('../main.ts');
  try {
    return await startServer({ port, host, db, persisted: process.env.ONRECORD_PERSISTED }, logger);
  } catch (cause) {
    throw unstartable(port, host, cause);
  }
}

/** An address that the server does not bind to is wrong usage; one that it cannot have is not. */
function unstartable(port: number, host: string, cause: unknown): unknown {
  if (cause instanceof RangeError) return new CommandError(2, cause.message, { cause });
  const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? ''];
  return reason ? new CommandError(3, `${host}:${port}: ${reason}`, { cause }) : cause;
}

const REASONS: Record<string, string> = {
  EACCES: 'this port needs special rights. Choose one above 1023 with --port.',
  EADDRINUSE: 'another program has this port. Stop it, or choose another with --port.',
  EADDRNOTAVAIL: 'this machine has no such address. Choose another with --host.',
};

function portOf(typed: string): number {
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port >= 1 && port <= LARGEST_PORT) return port;
  throw new InvalidArgumentError(`Give a number from 1 to ${LARGEST_PORT}.`);
}
