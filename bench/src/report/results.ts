/** Everything that a run found, as it is written to JSON and made into pages. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Findings } from '../benchmark.ts';

/** One run. */
export interface Results {
  /** ISO instant. */
  date: string;
  commit: string | null;
  machine: {
    processor: string;
    cores: number;
    memoryGibibytes: number;
    platform: string;
    /** Load average of the minute before and of the minute at the end. */
    loadBefore: number;
    loadAfter: number;
  };
  versions: Record<string, string>;
  command: string;
  articles: readonly number[];
  rounds: number;
  seconds: number;
  benchmarks: BenchmarkResult[];
}

/** One benchmark of it. */
export interface BenchmarkResult extends Findings {
  name: string;
  title: string;
  method: string;
}

/** The machine, with its load at this moment as the load before. */
export function machineNow(): Results['machine'] {
  const [first, ...others] = cpus();
  return {
    processor: first?.model.trim() || 'unknown',
    cores: others.length + 1,
    memoryGibibytes: totalmem() / 1024 ** 3,
    platform: `${process.platform} ${process.arch}`,
    loadBefore: loadNow(),
    loadAfter: loadNow(),
  };
}

/** Programs that wanted to run in the last minute, in the mean. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** The commit of the checkout; null without one. */
export function commitNow(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}
