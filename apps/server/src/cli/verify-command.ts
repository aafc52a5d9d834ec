/** `onrecord verify`: anyone can check anyone's bundle, offline and without a database. */
import { createReadStream } from 'node:fs';
import { type BundleReport, type Issue, validateBundle } from '@onrecord/schema/validate';
import type { Command } from 'commander';
import { systemReason } from './article-files.ts';
import { resolveTyped } from './caller-folder.ts';
import { CommandError, type ExitCode } from './exit-code.ts';
import { note, printLine } from './output.ts';

/** Adds the command to the program. */
export function addVerifyCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('verify')
    .summary('check that a bundle is well-formed and grounded')
    .description(
      'Checks that every record of a bundle has the right shape (well-formed), and that every span stands in its text word for word and every id leads to a record (grounded).',
    )
    .argument('<bundle...>', 'bundle files (JSON Lines); "-" reads standard input')
    .addHelpText('after', EXAMPLES)
    .action(async (bundles: string[]) => end(await verifyAll(bundles)));
}

const EXAMPLES = `
Examples:
  $ pnpm onrecord verify story.jsonl
  $ pnpm onrecord export --to bundle | pnpm onrecord verify -`;

/** One wrong text makes thousands of spans wrong: so many faults tell what happened, more only fill the screen. */
const MAX_SHOWN = 100;

/** One that cannot be read stops no other; when none can be, nothing was done. */
async function verifyAll(bundles: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const unread: CommandError[] = [];
  for (const bundle of bundles) {
    try {
      if (!(await verify(bundle))) code = 1;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      note(`onrecord: ${error.message}`);
      unread.push(error);
    }
  }
  if (unread.length === bundles.length) return 3;
  return unread.length > 0 ? 1 : code;
}

async function verify(bundle: string): Promise<boolean> {
  const name = bundle === '-' ? 'standard input' : bundle;
  const report = await readReport(bundle, name);
  for (const issue of report.issues.slice(0, MAX_SHOWN)) await printLine(`${name}: ${faultLine(issue)}`);
  const rest = report.issues.length - MAX_SHOWN;
  if (rest > 0) await printLine(`${name}: and ${rest} more`);
  await printLine(`${name}: ${verdict(report)}`);
  return report.level === 'grounded';
}

async function readReport(bundle: string, name: string): Promise<BundleReport> {
  try {
    return await validateBundle(bundle === '-' ? process.stdin : createReadStream(resolveTyped(bundle)));
  } catch (cause) {
    if (!(cause instanceof Error) || !('syscall' in cause)) throw cause;
    throw new CommandError(3, `${name} cannot be read: ${systemReason(cause)}`, { cause });
  }
}

/** The message of a line that could not be read names its line already. */
function faultLine({ line, record, path, message }: Issue): string {
  if (record === null && path === '') return message;
  const place = [line === null ? null : `line ${line}`, record, path].filter(Boolean).join(', ');
  return `${place}: ${message}`;
}

function verdict({ level, issues, records }: BundleReport): string {
  if (level === 'grounded')
    return `sound. ${records} records, well-formed and grounded: every span stands in its text word for word.`;
  const faults = issues.length === 1 ? '1 fault' : `${issues.length} faults`;
  const reached = level === 'well-formed' ? 'well-formed but not grounded' : 'not well-formed';
  return `not sound. ${records} records, ${faults}: ${reached}.`;
}
