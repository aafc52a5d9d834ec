/** What every resolver is given: the doors to what is stored, and nothing else. */
import type { Store } from '@onrecord/store';
import type { ImportJobs } from './jobs/import-jobs.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What lives as long as the server. */
export interface Services {
  store: Store;
  jobs: ImportJobs;
}

/** What lives as long as one operation. */
export interface Context extends Services {
  loaders: Loaders;
}

/** The context of one operation. */
export function createContext({ store, jobs }: Services): Context {
  return { store, jobs, loaders: createLoaders(store) };
}
