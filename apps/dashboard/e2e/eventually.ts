import { expect } from 'vitest';

/** Long enough for a busy machine; a test that passes needs a few milliseconds of it. */
const PATIENCE_MS = 15_000;

/** Expects something of a value that the page still has to come to. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: PATIENCE_MS, interval: 50 });
}
