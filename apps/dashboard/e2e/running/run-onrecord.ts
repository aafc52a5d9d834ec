/** The command line, as a person at the machine runs it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inCheckout } from './program.ts';

const run = promisify(execFile);

/** Runs a command to its end and gives what it printed on standard output. Throws with the rest when it fails. */
export async function runOnrecord(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [inCheckout('apps/server/bin/onrecord.mjs'), ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
