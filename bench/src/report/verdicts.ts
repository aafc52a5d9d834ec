/** The figures of which something is promised, in one table. */
import { isKept, type Promised, type Table } from '../benchmark.ts';
import type { BenchmarkResult } from './results.ts';
import { figure } from './table.ts';

/** All promises of a run, kept or missed. */
export function verdictTable(benchmarks: readonly BenchmarkResult[]): Table {
  const rows = benchmarks.flatMap(({ promises }) =>
    promises.map((promise) => [
      promise.what,
      `${figure(promise.value)} ${promise.unit}`,
      boundOf(promise),
      isKept(promise) ? 'kept' : 'MISSED',
    ]),
  );
  return { columns: ['what', 'measured', 'promised', ''], rows };
}

function boundOf({ atLeast, atMost }: Promised): string {
  return atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
}
