/** A server in a process of its own, as users run it, with what it costs in processor time and memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** How a server is started. */
export interface ServerCommand {
  /** For tables. */
  name: string;
  /** Arguments of Node. */
  args: (port: number) => readonly string[];
  env?: Record<string, string>;
  /** Where it answers. */
  path: string;
}

/** Resident memory of a process, in MiB. */
export interface Memory {
  /** What it has for itself alone: heaps, caches, stacks. */
  own: number;
  /** With the pages of files that it has mapped, such as the database: the system takes them back when others need the room. */
  withFiles: number;
}

/** A server that answers. */
export interface ServerProcess {
  name: string;
  url: string;
  /** Its origin, for other addresses than that of questions. */
  origin: string;
  /** Processor time of all its threads since it was started, in microseconds. */
  cpuMicroseconds(): number;
  /** How long its first thread, in which its event loop runs, was ready and had no processor, in milliseconds since the start. */
  waitedMs(): number;
  /** Its memory at this moment. */
  memory(): Memory;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const ASK_EVERY_MS = 100;

/** The smallest question that every server of this folder answers. */
const ARE_YOU_THERE = JSON.stringify({ query: '{ __typename }' });

/** Starts a server on a free port of the loopback and waits until it answers. */
export async function startServerProcess(command: ServerCommand): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, command.args(port), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...command.env },
  });
  // Also when a test or a benchmark fails before it stops its servers.
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const said = collect(child);
  const url = `http://127.0.0.1:${port}${command.path}`;
  await untilItAnswers(child, url, said);
  const pid = child.pid as number;
  return {
    name: command.name,
    url,
    origin: new URL(url).origin,
    cpuMicroseconds: () => cpuMicroseconds(pid),
    waitedMs: () => waitedMs(pid),
    memory: () => memoryOf(pid),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** A port that nobody has at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** The end of what it writes to the standard error: its log is written as users have it, and read away. */
function collect(child: ChildProcess): () => string {
  let tail = '';
  child.stderr?.on('data', (chunk) => {
    tail = (tail + chunk).slice(-2_000);
  });
  return () => tail;
}

async function untilItAnswers(child: ChildProcess, url: string, said: () => string): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server at ${url} ended at once:\n${said()}`);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: ARE_YOU_THERE,
      });
      await response.arrayBuffer();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  }
  child.kill('SIGTERM');
  throw new Error(`The server at ${url} did not answer within ${START_LIMIT_MS / 1000} s:\n${said()}`);
}

/** The scheduler counts in nanoseconds; the sum in `/proc/PID/stat` only in hundredths of a second. */
function cpuMicroseconds(pid: number): number {
  let nanoseconds = 0;
  for (const task of readdirSync(`/proc/${pid}/task`))
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1000;
}

/** The scheduler's second figure: on a machine with other work it tells what is the machine's and what the server's own. */
function waitedMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
}

function memoryOf(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mebibytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
  return { own: mebibytes('RssAnon'), withFiles: mebibytes('VmRSS') };
}
