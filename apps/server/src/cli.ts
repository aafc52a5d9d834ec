/** The command line: which commands there are, and what becomes of their errors. `bin/onrecord.mjs` calls `run`. */
import { readFileSync } from 'node:fs';
import { OnrecordError } from '@onrecord/schema';
import { StoreError } from '@onrecord/store';
import { Command, CommanderError } from 'commander';
import { addAuditCommand } from './cli/audit-command.ts';
import { addDoctorCommand } from './cli/doctor-command.ts';
import { CommandError, type ExitCode, exitCodeTable } from './cli/exit-code.ts';
import { addExportCommand } from './cli/export-command.ts';
import { addExtractCommand } from './cli/extract-command.ts';
import { addImportCommand } from './cli/import-command.ts';
import { addOriginalCommand } from './cli/original-command.ts';
import { endQuietlyWithReader, note } from './cli/output.ts';
import { addReadCommand } from './cli/read-command.ts';
import { addServeCommand } from './cli/serve-command.ts';
import { addSnapshotCommand } from './cli/snapshot-command.ts';
import { addTokenCommand } from './cli/token-command.ts';
import { addVerifyCommand } from './cli/verify-command.ts';
import { addWatchCommand } from './cli/watch-command.ts';

/** The commands in the order of the help text. */
const commands = [
  addImportCommand,
  addReadCommand,
  addWatchCommand,
  addExportCommand,
  addOriginalCommand,
  addExtractCommand,
  addVerifyCommand,
  addDoctorCommand,
  addSnapshotCommand,
  addServeCommand,
  addTokenCommand,
  addAuditCommand,
];

/** Runs one command line (as in `process.argv`) and leaves its exit code in `process.exitCode`. */
export async function run(argv: readonly string[]): Promise<void> {
  endQuietlyWithReader();
  try {
    await program().parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** All commands with their help. */
export function program(): Command {
  const onrecord = new Command('onrecord')
    .description(
      'Reads news articles and keeps a record of who said what, proven by the exact characters it came from.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help; "onrecord help COMMAND" for one command')
    .exitOverride()
    .showHelpAfterError('See "pnpm onrecord --help".')
    .addHelpText('after', HELP);
  const end = (code: ExitCode) => {
    process.exitCode = code;
  };
  for (const add of commands) add(onrecord, end);
  for (const command of onrecord.commands)
    command.showHelpAfterError(`See "pnpm onrecord help ${command.name()}".`);
  return onrecord;
}

const HELP = `
Examples:
  $ pnpm onrecord import articles/ --story "Harbour strike"
  $ pnpm onrecord read page.html
  $ pnpm onrecord export --to bundle --out story.jsonl
  $ pnpm onrecord verify story.jsonl
  $ pnpm onrecord extract article.txt

Exit codes:
${exitCodeTable()}

The database is data/onrecord.db in the checkout, unless ONRECORD_DB or --db names another.
Relative paths start in the folder in which the command is typed.`;

function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Commander has printed its own message already; what nobody expected is printed with its origin. */
function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CommandError) {
    note(`onrecord: ${error.message}`);
    return error.exitCode;
  }
  if (error instanceof OnrecordError || error instanceof StoreError) note(`onrecord: ${error.message}`);
  else
    note(
      `onrecord: unexpected error. Please report it with these lines:\n${(error as Error)?.stack ?? error}`,
    );
  return 3;
}
