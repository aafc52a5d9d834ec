/** Every benchmark, in the order of the report. */
import type { Benchmark } from '../benchmark.ts';
import { bulkInsert } from './bulk-insert.ts';
import { entityMap } from './entity-map.ts';
import { functions } from './functions.ts';
import { growth } from './growth.ts';
import { http } from './http.ts';
import { importing } from './importing.ts';

import { peers } from './peers.ts';

export const benchmarks: readonly Benchmark[] = [
  http,
  growth,
  functions,
  bulkInsert,
  importing,
  entityMap,
  peers,
];
