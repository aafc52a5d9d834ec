/** The state of everything that an answer may depend on, as one word. */
import type { Services } from './context.ts';

/** Changes with every write to the store, also by another program, and with every step of an import. */
export async function dataVersion({ store, jobs }: Services): Promise<string> {
  return `${await store.version()}.${jobs.version}`;
}
