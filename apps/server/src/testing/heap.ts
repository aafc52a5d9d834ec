/** What the program holds in memory, for tests that say that nobody can fill it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** MiB on the heap after everything is collected that nobody needs. */
export function heapMiB(): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
