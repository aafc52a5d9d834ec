/** `onrecord doctor`: is the database whole, down to its pages, its spans and its counts? */
import { stat } from 'node:fs/promises';
import {
  type CheckReport,
  doctorChecks,
  examineSqliteStore,
  type Fault,
  rebuildSqliteSearch,
} from '@onrecord/store';
import type { Command } from 'commander';
import { databaseFile } from './database-file.ts';
import { CommandError, type ExitCode } from './exit-code.ts';
import { note, printLine } from './output.ts';

/** Adds the command to the program. */
export function addDoctorCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('doctor')
    .summary('check that the database is whole')
    .description(
      'Examines the database file and names each fault with where it is and what to do. It changes nothing, works while a server runs, and takes damaged files and those on disks that cannot be written.',
    )
    .option('--json', 'one JSON object a line: faults as they are found, then the checks, then the verdict')
    .option('--rebuild-search', 'make the full-text index anew before examining, in one transaction')
    .option('--db <file>', 'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)')
    .addHelpText('after', EXAMPLES)
    .action(async (options: DoctorCommandOptions) => end(await examine(options)));
}

interface DoctorCommandOptions {
  json?: boolean;
  rebuildSearch?: boolean;
  db?: string;
}

const NAME_WIDTH = Math.max(...doctorChecks.map(({ name }) => name.length));

const EXAMPLES = `
Checks:
${doctorChecks.map(({ name, proves }) => `  ${name.padEnd(NAME_WIDTH)}  ${proves}`).join('\n')}

Examples:
  $ pnpm onrecord doctor
  $ pnpm onrecord doctor --db snapshot.db --json
  $ pnpm onrecord doctor --rebuild-search

It ends with 0 when everything holds and with 1 when something does not.`;

/** One damaged page can make thousands of faults: so many of each check tell what happened. With --json all are printed. */
const MOST_SHOWN = 20;

async function examine({ json = false, rebuildSearch = false, db }: DoctorCommandOptions): Promise<ExitCode> {
  const file = databaseFile(db);
  await requireFile(file);
  if (rebuildSearch) await rebuild(file);
  const print = json ? jsonPrinter() : linePrinter();
  const faults = examineSqliteStore({ file });
  for (;;) {
    const step = await faults.next();
    if (!step.done) await print.fault(step.value);
    else {
      const found = step.value.reduce((sum, report) => sum + report.faults, 0);
      await print.end(file, step.value, found);
      return found === 0 ? 0 : 1;
    }
  }
}

/** The engine would say of a missing file only that it cannot be opened. */
async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new CommandError(3, `There is no database at ${file}. Name another with --db.`);
}

async function rebuild(file: string): Promise<void> {
  const { articles, attributions, actors } = await rebuildSqliteSearch({ file });
  note(
    `The full-text index was made anew: ${articles} articles, ${attributions} attributions, ${actors} actors.`,
  );
}

interface Printer {
  fault(fault: Fault): Promise<void>;
  end(file: string, reports: CheckReport[], faults: number): Promise<void>;
}

function jsonPrinter(): Printer {
  const print = (type: string, content: object) => printLine(JSON.stringify({ type, ...content }));
  return {
    fault: (fault) => print('fault', fault),
    end: async (file, reports, faults) => {
      for (const report of reports) await print('check', report);
      await print('verdict', { file, sound: faults === 0, faults });
    },
  };
}

function linePrinter(): Printer {
  const shown = new Map<string, number>();
  return {
    fault: async ({ check, where, what, advice }) => {
      const before = shown.get(check) ?? 0;
      shown.set(check, before + 1);
      if (before === 0) await printLine(`${check}: what to do: ${advice}`);
      if (before < MOST_SHOWN) await printLine(`${check}: ${where}: ${what}`);
      if (before === MOST_SHOWN) await printLine(`${check}: and more; --json prints all of them`);
    },
    end: async (file, reports, faults) => {
      for (const report of reports) await printLine(reportLine(report));
      const verdict = faults === 0 ? 'sound' : `not sound: ${faults === 1 ? '1 fault' : `${faults} faults`}`;
      await printLine(`${file}: ${verdict}`);
    },
  };
}

function reportLine({ check, examined, faults }: CheckReport): string {
  const result = faults === 0 ? 'ok' : `${faults} FAULTS`;
  return `${check.padEnd(NAME_WIDTH)}  ${String(examined).padStart(9)} examined  ${result}`;
}
