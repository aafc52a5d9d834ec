/** What the checks share: the connection, what was looked at, and pages of rows, so that no table is ever held in memory. */
import type { Engine } from '../engine.ts';
import { StoreError, toStoreError } from '../errors.ts';
import { type CheckName, type Fault, faultOf } from './fault.ts';

/** One examination of one file. */
export interface Examination {
  engine: Engine;
  /** The folder of migrations. */
  migrations: string;
  /** Notes that a check looked at so many things. */
  count(check: CheckName, things?: number): void;
}

/** A pass over the file; it yields faults as it finds them, of one check or of several that read the same rows. */
export type Pass = (examination: Examination) => Iterable<Fault> | AsyncIterable<Fault>;

/** So many rows are in memory at once. */
const ROWS_AT_ONCE = 200;

/**
 * The rows of a table in the order of a unique column, some at a time: between two of them other statements may run, also ones
 * that write to temporary tables, which a driver forbids while it iterates.
 */
export function* rowsOf<T>({ sqlite }: Engine, table: string, key: string, columns = '*'): Generator<T> {
  const first = sqlite.prepare(`select ${columns} from ${table} order by ${key} limit ${ROWS_AT_ONCE}`);
  const next = sqlite.prepare(
    `select ${columns} from ${table} where ${key} > ? order by ${key} limit ${ROWS_AT_ONCE}`,
  );
  for (let rows = first.all() as T[]; rows.length > 0; ) {
    yield* rows;
    rows = next.all((rows.at(-1) as Record<string, unknown>)[key]) as T[];
  }
}

/** The value of a JSON column; undefined, and a fault is yielded, when it is none. */
export function* parsed<T>(json: unknown, broken: (what: string) => Fault): Generator<Fault, T | undefined> {
  try {
    if (typeof json === 'string') return JSON.parse(json) as T;
    yield broken('there should be JSON, and there is none');
  } catch (error) {
    yield broken(`it is no JSON: ${(error as Error).message}`);
  }
  return undefined;
}

/** A record of another shape than its type makes the code that reads it stumble: that is a fault of the record, and the next one follows. */
export function* guarded(where: string, faults: Iterable<Fault>): Generator<Fault> {
  try {
    yield* faults;
  } catch (error) {
    if (toStoreError('', error) instanceof StoreError || !(error instanceof Error)) throw error;
    yield faultOf('records', where, `it has not the shape of its record: ${error.message}`);
  }
}
