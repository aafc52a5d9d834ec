/** `onrecord audit`: what was done on a server and with its tokens, and whether anybody has changed the log. */
import type { AuditRecord, StoreReader } from '@onrecord/store';
import type { Command } from 'commander';
import { databaseFile, openDatabaseToRead } from './database-file.ts';
import type { ExitCode } from './exit-code.ts';
import { printLine } from './output.ts';

/** Adds the command to the program. */
export function addAuditCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('audit')
    .summary('show the audit log, or check that nobody has changed it')
    .description(
      'Shows what was done: servers that started, tokens, sessions, imports, refused sign-ins. Each record holds a hash of the one before it, so a record that was changed, taken out or put in is found by --verify. Who can write the database could write a whole new log: keep the last hash elsewhere to notice that too.',
    )
    .option('--verify', 'work out all hashes again and name the first record that does not fit')
    .option('--json', 'as JSON, one line each')
    .option('--db <file>', 'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)')
    .addHelpText('after', EXAMPLES)
    .action(async (options: AuditOptions) => end(await audit(options)));
}

interface AuditOptions {
  verify?: boolean;
  json?: boolean;
  db?: string;
}

const EXAMPLES = `
Examples:
  $ pnpm onrecord audit
  $ pnpm onrecord audit --json > audit.jsonl
  $ pnpm onrecord audit --verify`;

/** The store gives out no larger pages. */
const PAGE = 100;

async function audit({ verify, json = false, db }: AuditOptions): Promise<ExitCode> {
  const store = await openDatabaseToRead(databaseFile(db));
  try {
    if (verify) return await verdict(store, json);
    for await (const record of recordsOf(store))
      await printLine(json ? JSON.stringify(shown(record)) : lineOf(record));
    return 0;
  } finally {
    await store.close();
  }
}

async function verdict(store: StoreReader, json: boolean): Promise<ExitCode> {
  const found = await store.verifyAuditLog();
  const { records, head, broken } = found;
  if (json) await printLine(JSON.stringify(found));
  else if (broken)
    await printLine(`Record ${broken.number} ${FAULTS[broken.because]} The ${records} before it fit.`);
  else await printLine(`All ${records} records fit. Last hash: ${head ?? 'none yet'}`);
  return broken ? 1 : 0;
}

const FAULTS = {
  changed: 'is not what was written, or the one before it was exchanged.',
  missing: 'is missing, though it was written.',
};

async function* recordsOf(store: StoreReader): AsyncGenerator<AuditRecord> {
  for (let after: string | null = null; ; ) {
    const { items, hasNext } = await store.auditLog({ limit: PAGE, after });
    for (const { item } of items) yield item;
    after = items.at(-1)?.cursor ?? null;
    if (!hasNext || after === null) return;
  }
}

function shown({ at, ...record }: AuditRecord) {
  return { ...record, at: new Date(at).toISOString() };
}

function lineOf({ number, at, actor, action, subject, detail }: AuditRecord): string {
  const more = Object.entries(detail).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [number, new Date(at).toISOString(), actor, action, subject ?? '-', ...more].join('  ');
}
