/**
 * Examines a database file from one state of it: a read does not notice a damaged page, this does. It changes nothing, holds one
 * article at a time, and goes on after a fault with whatever can still be read.
 */
import { resolve } from 'node:path';
import { APPLICATION_ID, appliedMigrations, migrationsFolder, migrationsIn } from '../connection.ts';
import type { Engine } from '../engine.ts';
import { inWords, StoreError, type StoreErrorCode, toStoreError } from '../errors.ts';
import { checkActors } from './check-actors.ts';
import { checkArticles } from './check-articles.ts';
import { checkAudit } from './check-audit.ts';
import { checkCounters } from './check-counters.ts';
import { checkPages, checkReferences, checkTables } from './check-file.ts';
import { checkLinked } from './check-linked.ts';
import { checkOriginals } from './check-originals.ts';
import type { Examination, Pass } from './examination.ts';
import { type CheckName, type CheckReport, doctorChecks, type Fault, faultOf } from './fault.ts';
import { openToExamine } from './open-to-examine.ts';

/** Which file. */
export interface DoctorOptions {
  file: string;
  /** The folder of migrations; by default the one of this package. */
  migrations?: string;
}

/** Each pass with the check that is named when it cannot be finished. */
const passes: readonly { check: CheckName; run: Pass }[] = [
  { check: 'pages', run: checkPages },
  { check: 'references', run: checkReferences },
  { check: 'tables', run: checkTables },
  { check: 'records', run: checkArticles },
  { check: 'records', run: checkLinked },
  { check: 'redirects', run: checkActors },
  { check: 'counters', run: checkCounters },
  { check: 'originals', run: checkOriginals },
  { check: 'audit', run: checkAudit },
];

/**
 * Yields every fault as it is found, and at the end answers with one report for each check.
 *
 * @throws StoreError `not_a_database`, `newer_database`, `older_database`, `unreadable`: when there is nothing to examine.
 */
export async function* examineStore(options: DoctorOptions): AsyncGenerator<Fault, CheckReport[]> {
  const file = resolve(options.file);
  const migrations = options.migrations ?? migrationsFolder();
  const reports = new Map(doctorChecks.map(({ name }) => [name, { check: name, examined: 0, faults: 0 }]));
  const of = (check: CheckName) => reports.get(check) as CheckReport;
  const count = (check: CheckName, things = 1) => {
    of(check).examined += things;
  };
  for await (const fault of faultsIn(file, migrations, count)) {
    of(fault.check).faults += 1;
    yield fault;
  }
  return [...reports.values()];
}

async function* faultsIn(
  file: string,
  migrations: string,
  count: Examination['count'],
): AsyncGenerator<Fault> {
  const opened = openOrFault(file, migrations);
  if ('fault' in opened) {
    yield opened.fault;
    return;
  }
  try {
    for (const pass of passes) yield* carriedOut({ engine: opened.engine, migrations, count }, pass);
  } finally {
    opened.close();
  }
}

/** A file whose first pages cannot be read, or whose log is not its own, is examined no further: that is its fault. */
function openOrFault(file: string, migrations: string): ReturnType<typeof openToExamine> | { fault: Fault } {
  try {
    const opened = openToExamine(file);
    try {
      inWords(file, () => refuseOthers(opened.engine, migrations));
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  } catch (error) {
    if (!(error instanceof StoreError) || !FAULTS_OF_FILE.includes(error.code)) throw error;
    return { fault: faultOf('pages', 'the whole file', error.words) };
  }
}

const FAULTS_OF_FILE: readonly StoreErrorCode[] = ['damaged', 'foreign_log'];

/** A pass that breaks off at a page that cannot be read is a fault, and the next pass may still find its pages. */
async function* carriedOut(
  examination: Examination,
  { check, run }: (typeof passes)[number],
): AsyncGenerator<Fault> {
  try {
    yield* run(examination);
  } catch (error) {
    const fault = toStoreError(examination.engine.file, error);
    if (!(fault instanceof StoreError)) throw error;
    yield faultOf(check, 'the rest of this check', `it could not be carried out: ${fault.words}`);
  }
}

function refuseOthers(engine: Engine, migrations: string): void {
  const { sqlite, file } = engine;
  if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new StoreError('not_a_database', 'this is no database of Onrecord. Name another file with --db.', {
      file,
    });
  const known = migrationsIn(migrations);
  const applied = appliedMigrations(engine);
  if (applied.some((name) => !known.includes(name)))
    throw new StoreError('newer_database', 'a newer Onrecord wrote this database. Update this program.', {
      file,
    });
  if (applied.length < known.length)
    throw new StoreError(
      'older_database',
      'this database is empty or of an older Onrecord. Open it once for writing, for example by importing an article, and examine it then.',
      { file },
    );
}
