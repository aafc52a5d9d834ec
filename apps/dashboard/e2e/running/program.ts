/** Programs of Node that a test starts: each ends with the test run, even when the run is killed. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Program {
  /** Asks it to end by its process id, and resolves when it has. */
  stop: () => Promise<void>;
}

interface Options {
  args?: readonly string[];
  env?: Record<string, string>;
  /** What it prints when it is ready. */
  ready: RegExp;
}

/** Ends a program when the process that started it is gone. */
const STOP_WITH_PARENT = new URL('../../../../scripts/stop-with-parent.mjs', import.meta.url).href;

/** The absolute path of a file of the checkout. */
export function inCheckout(path: string): string {
  return fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
}

/** Runs a file of the checkout until it is ready; throws with all that it printed when it ends before. */
export async function startProgram(file: string, { args = [], env, ready }: Options): Promise<Program> {
  const child = spawn(process.execPath, ['--import', STOP_WITH_PARENT, inCheckout(file), ...args], {
    env: { ...ownEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        if (ready.test(printed)) resolve();
      });
    ended.then(() => reject(new Error(`${file} ended before it was ready.\n${printed}`)));
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { stop };
}

/** The environment without what pnpm and vitest say of the run of the tests. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { ONRECORD_DB: _db, INIT_CWD: _folder, npm_lifecycle_event: _script, ...env } = process.env;
  return { ...env, NODE_ENV: 'production' };
}
