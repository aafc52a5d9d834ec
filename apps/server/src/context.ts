/** What every resolver is given: the doors to what is stored, who asks, and nothing else. */
import type { StoreReader } from '@onrecord/store';
import type { ImportJobs } from './jobs/import-jobs.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { RememberedRecords } from './record-memory.ts';
import type { Caller } from './rights/caller.ts';

/** What lives as long as the server. */
export interface Services {
  store: StoreReader;
  jobs: ImportJobs;
}

/** What an operation begins with. */
export interface Beginning {
  caller: Caller;
  /** What earlier operations read of the same version of the data. */
  records: RememberedRecords;
  /** True when the cost of the operation was found to be within the limits before it began. */
  isCostChecked: boolean;
}

/** What lives as long as one operation. */
export interface Context extends Services, Beginning {
  loaders: Loaders;
}

/** The context of one operation. */
export function createContext({ store, jobs }: Services, beginning: Beginning): Context {
  const { caller, records, isCostChecked } = beginning;
  return { store, jobs, caller, records, isCostChecked, loaders: createLoaders(store) };
}
