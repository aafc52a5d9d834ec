/** What every resolver is given: the doors to what is stored, who asks, and nothing else. */
import type { StoreReader } from '@onrecord/store';
import type { ImportJobs } from './jobs/import-jobs.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Caller } from './rights/caller.ts';

/** What lives as long as the server. */
export interface Services {
  store: StoreReader;
  jobs: ImportJobs;
}

/** What lives as long as one operation. */
export interface Context extends Services {
  loaders: Loaders;
  caller: Caller;
  /** True when the cost of the operation was found to be within the limits before it began. */
  isCostChecked: boolean;
}

/** The context of one operation. */
export function createContext({ store, jobs }: Services, caller: Caller, isCostChecked = false): Context {
  return { store, jobs, caller, isCostChecked, loaders: createLoaders(store) };
}
