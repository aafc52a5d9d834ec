/** Starts a server as a process of its own and measures what it costs. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerOptions } from '../../src/server-options.ts';
import type { Place } from './send.ts';

/** What the server process has cost so far. */
export interface Cost {
  /** Resident memory in bytes, now and at its highest. */
  rss: number;
  peak: number;
  /** Work of all its threads since it began, in milliseconds of the processor. */
  cpuMs: number;
}

/** A server process. */
export interface Served extends Place {
  cost(): Promise<Cost>;
  /** Lines of its log so far, each of them a warning or worse. */
  log(): readonly string[];
  isAlive(): boolean;
  close(): Promise<void>;
}

/** Starts a server over the database. Throws when it does not start. */
export async function serve(
  db: string,
  options: Partial<ServerOptions>,
  env: NodeJS.ProcessEnv = {},
): Promise<Served> {
  const child = fork(PROGRAM, [db, JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const first = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => null)]);
  if (!first) throw new Error(`The server did not start:\n${log}`);
  const { hostname, port } = new URL((first[0] as { url: string }).url);
  return {
    host: hostname,
    port: Number(port),
    cost: () => ask(child),
    log: () => log.split('\n').filter(Boolean),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    close: () => stop(child),
  };
}

const PROGRAM = fileURLToPath(new URL('server-process.ts', import.meta.url));

/** Longer than a server may need to finish what it began. */
const GOODBYE_MS = 15_000;

async function ask(child: ChildProcess): Promise<Cost> {
  const answer = once(child, 'message');
  child.send('cost');
  return (await answer)[0] as Cost;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.send('close');
  const timer = setTimeout(() => child.kill('SIGKILL'), GOODBYE_MS);
  await ended;
  clearTimeout(timer);
}
