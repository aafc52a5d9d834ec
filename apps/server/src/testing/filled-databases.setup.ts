/** Gives the test files of one run a folder in common, for the databases that they fill once and copy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of databases that are filled once in a run. */
    filledDatabases: string;
  }
}

/** Called by vitest before the first file; what it returns is called after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-filled-'));
  provide('filledDatabases', folder);
  return () => rm(folder, { recursive: true, force: true });
}
