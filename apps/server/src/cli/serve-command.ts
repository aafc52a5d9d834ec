/** `onrecord serve`: the GraphQL server alone, for programs and for a dashboard that runs elsewhere. */
import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import type { Logger } from 'pino';
import type { RunningServer } from '../main.ts';
import { createLogger } from '../operations/logger.ts';
import { endOnFaults } from '../operations/process-faults.ts';
import { DEFAULT_PORT, type ServerOptions, takeEditorCode } from '../server-options.ts';
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
      'Serves GraphQL over a database until Ctrl-C, and creates the database when there is none. "pnpm start" serves the dashboard too. On this machine reading is free, and writing needs a token ("onrecord token create"). A server that other machines reach starts only when there is an administrator\'s token, so that nobody reads without one, or with --public-read.',
    )
    .option('--port <number>', 'port', portOf, DEFAULT_PORT)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--public-read', 'let everybody who reaches the server read, without a token')
    .option('--exposed', 'a proxy or dashboard on this machine shows the server to others')
    .option(
      '--allow-host <name>',
      'a host name that the server is asked for, besides those of this machine; can be repeated, and ONRECORD_HOSTS lists more',
      (name: string, names: string[] = []) => [...names, name],
    )
    .option('--persisted-only', 'answer only the documents that ONRECORD_PERSISTED lists')
    .option('--db <file>', 'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => {
      await serve(optionsOf(options));
      end(0);
    });
}

interface ServeOptions {
  port: number;
  host: string;
  publicRead?: boolean;
  exposed?: boolean;
  allowHost?: string[];
  persistedOnly?: boolean;
  db?: string;
}

const LARGEST_PORT = 65_535;

const EXAMPLES = `
Examples:
  $ pnpm onrecord serve
  $ pnpm onrecord serve --port 4100 --db archive.db
  $ pnpm onrecord serve --host 0.0.0.0 --allow-host archive.example.org --public-read`;

function optionsOf({
  db,
  allowHost,
  ...options
}: ServeOptions): ServerOptions & { port: number; host: string } {
  const persisted = process.env.ONRECORD_PERSISTED || null;
  if (options.persistedOnly && !persisted)
    throw new CommandError(
      2,
      '--persisted-only needs the list of documents: name its file in ONRECORD_PERSISTED.',
    );
  return { ...options, db: databaseFile(db), hosts: allowHost, persisted, editorCode: takeEditorCode() };
}

async function serve(options: ReturnType<typeof optionsOf>): Promise<void> {
  const logger = logOf(process.env.ONRECORD_LOG);
  const faults = endOnFaults(logger);
  const interruption = onInterruption(() =>
    logger.info('finishing what was begun; a second signal ends at once'),
  );
  try {
    const server = await started(options, logger);
    await printLine(`GraphQL is served at ${server.url}. Stop it with Ctrl-C.`);
    if (!interruption.signal.aborted) await once(interruption.signal, 'abort');
    await server.close();
  } finally {
    interruption.release();
    faults.release();
  }
}

function logOf(level: string | undefined): Logger {
  try {
    return createLogger(level || undefined);
  } catch (cause) {
    throw new CommandError(2, (cause as Error).message, { cause });
  }
}

async function started(options: ReturnType<typeof optionsOf>, logger: Logger): Promise<RunningServer> {
  // Loaded only here: the GraphQL schema would double the time that every other command takes to begin.
  const { startServer } = await import('../main.ts');
  try {
    return await startServer(options, logger);
  } catch (cause) {
    throw unstartable(options.port, options.host, cause);
  }
}

/** A server that may not be shown to others as it was asked is wrong usage; an address that it cannot have is not. */
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
