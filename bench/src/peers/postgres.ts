/** A PostgreSQL of its own for one run: in a temporary folder, on the loopback, never as root. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../servers/server-process.ts';

/** A database that answers. */
export interface Postgres {
  /** For `pg`. */
  url: string;
  /** Processor time of all its processes, in microseconds. */
  cpuMicroseconds(): number;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; nobody owns nothing else. */
const NOBODY = 65_534;

const USER = 'bench';
const START_LIMIT_MS = 30_000;

/** Whether PostgreSQL is installed. */
export function hasPostgres(): boolean {
  try {
    execFileSync('postgres', ['--version'], { stdio: 'ignore' });
    execFileSync('initdb', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts one in a folder. */
export async function startPostgres(folder: string): Promise<Postgres> {
  const data = join(folder, 'postgres');
  mkdirSync(data, { mode: 0o700 });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const port = await freePort();
  execFileSync('initdb', ['-D', data, '-A', 'trust', '-U', USER, '-E', 'UTF8', '--locale=C'], {
    ...as,
    cwd: data,
    stdio: 'ignore',
  });
  const child = spawn(
    'postgres',
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${data}`,
      '-c',
      'shared_buffers=512MB',
      '-c',
      'fsync=off',
    ],
    { ...as, cwd: data, stdio: 'ignore' },
  );
  await untilReady(child, data, port);
  const pid = child.pid as number;
  return {
    url: `postgres://${USER}@127.0.0.1:${port}/postgres`,
    cpuMicroseconds: () => cpuOfFamily(pid),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

async function untilReady(child: ChildProcess, data: string, port: number): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    try {
      execFileSync('pg_isready', ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
      return;
    } catch {
      await delay(100);
    }
  }
  throw new Error(`PostgreSQL did not start in ${data}.`);
}

/** The server has a process for each connection. */
function cpuOfFamily(pid: number): number {
  let nanoseconds = 0;
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) && parentOf(name);
    if (name !== String(pid) && parent !== pid) continue;
    nanoseconds += Number(readFileSync(`/proc/${name}/schedstat`, 'utf8').split(' ')[0]);
  }
  return nanoseconds / 1000;
}

function parentOf(pid: string): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
