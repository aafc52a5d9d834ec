/** Runs the real command line as a child process and measures its time and its peak memory. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a command ended, what it printed and what it cost. */
export interface Measured {
  code: number | null;
  stdout: string;
  stderr: string;
  /** From start to end. */
  ms: number;
  /** Work of all its threads, start-up included; Infinity when the command was killed and could not tell. */
  cpuMs: number;
  /** Largest resident memory in MiB; Infinity when the command could not tell. */
  peakMib: number;
}

/** Runs `onrecord ARGS...` in the folder. A command that outlives the patience is killed and has the code null. */
export async function measuredCommand(args: readonly string[], cwd: string): Promise<Measured> {
  const costFile = join(cwd, `.cost-${process.hrtime.bigint()}`);
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', MEASURE, BIN, ...args], {
    cwd,
    env: { ...withoutOwn(process.env), ONRECORD_MEASURE: costFile },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)),
  ]);
  const ms = performance.now() - began;
  const cost = await readFile(costFile, 'utf8').catch(() => null);
  return { code, stdout, stderr, ms, ...(cost === null ? UNKNOWN : JSON.parse(cost)) };
}

/** Long after every limit has been missed, also on a busy machine. */
const PATIENCE_MS = 2 * 60_000;

const UNKNOWN = { cpuMs: Number.POSITIVE_INFINITY, peakMib: Number.POSITIVE_INFINITY };

const BIN = fileURLToPath(new URL('../../bin/onrecord.mjs', import.meta.url));
const MEASURE = new URL('measure.mjs', import.meta.url).href;

/** The environment without the caller's own database and folder. */
function withoutOwn({
  ONRECORD_DB: _db,
  INIT_CWD: _cwd,
  npm_lifecycle_event: _event,
  ...rest
}: NodeJS.ProcessEnv) {
  return rest;
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
