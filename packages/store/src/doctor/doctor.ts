/**
 * Examines a database file from one state of it: a read does not notice a damaged page, this does. It changes nothing, holds one
 * article at a time, and goes on after a fault with whatever can still be read.
 */
import { resolve } from 'node:path';
import { APPLICATION_ID, appliedMigrations, migrationsFolder, migrationsIn } from '../connection.ts';
import type { Engine } from '../engine.ts';
import { StoreError, toStoreError } from '../errors.ts';
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
  const { engine, close } = openToExamine(resolve(options.file));
  const reports = new Map(doctorChecks.map(({ name }) => [name, { check: name, examined: 0, faults: 0 }]));
  const of = (check: CheckName) => reports.get(check) as CheckReport;
  const migrations = options.migrations ?? migrationsFolder();
  const count = (check: CheckName, things = 1) => {
    of(check).examined += things;
  };
  try {
    refuseOthers(engine, migrations);
    for (const pass of passes)
      for await (const fault of carriedOut({ engine, migrations, count }, pass)) {
        of(fault.check).faults += 1;
        yield fault;
      }
  } finally {
    close();
  }
  return [...reports.values()];
}

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
