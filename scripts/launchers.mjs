/**
 * Notices that the npx or pnpm above us was killed. They do not pass SIGTERM on, and without this the servers would stay behind
 * and hold their ports. Shells above them do not count: what was started in the background may outlive its shell.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PAUSE_MS = 1_000;

const LAUNCHER = /(^|[\s/\\])(npm|npx|pnpm|pnpx)(-cli)?(\.(c|m)?js)?(\s|$)/;
const SHELL = /(^|\/)(ba|da|z|k)?sh\s+-c\s/;

/** Calls `onGone` once when a launcher has ended; returns how to stop watching. */
export function watchLaunchers(onGone) {
  const pids = launchersAbove(process.ppid);
  const timer = setInterval(() => {
    if (pids.every(isAlive)) return;
    clearInterval(timer);
    onGone();
  }, PAUSE_MS).unref();
  return () => clearInterval(timer);
}

/** Process ids from `pid` upward that are package managers, with the shells between them. */
export function launchersAbove(pid, look = lookAt) {
  const chain = [];
  for (let at = pid; at > 1; ) {
    const found = look(at);
    const kind = found && kindOf(found.command);
    if (!kind) break;
    chain.push({ pid: at, kind });
    at = found.parent;
  }
  const top = chain.findLastIndex(({ kind }) => kind === 'launcher');
  return chain.slice(0, top + 1).map((link) => link.pid);
}

/** A shell's command line names the launcher that it runs, so shells are told apart first. */
function kindOf(command) {
  if (SHELL.test(command)) return 'shell';
  return LAUNCHER.test(command) ? 'launcher' : null;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Parent and command line of a process; null where the system does not tell. */
function lookAt(pid) {
  try {
    return process.platform === 'linux' ? lookInProc(pid) : askPs(pid);
  } catch {
    return null;
  }
}

function lookInProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return { parent: Number(parent), command };
}

function askPs(pid) {
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(
    execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }),
  );
  return { parent: Number(parent), command };
}
