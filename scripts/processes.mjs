/**
 * The programs that a start runs. Each is the leader of a process group, so that Ctrl-C reaches them through us and once; and each
 * holds a channel to us, so that it ends when we are killed without a chance to end it.
 */
import { spawn } from 'node:child_process';
import { StartError } from './start-error.mjs';

/**
 * How long a program may take to end by itself: longer than the 8 s that the server gives to answers under way, so that nothing
 * which it would have finished is cut.
 */
const PATIENCE_MS = 10_000;

/** Last lines of a program's output, kept to be shown when it fails. */
const KEPT_OUTPUT = 20_000;

const GROUPS = process.platform !== 'win32';

const STOP_WITH_PARENT = new URL('./stop-with-parent.mjs', import.meta.url).href;

/** A set of programs with one end. */
export function startProcesses() {
  const running = new Set();
  let stopping = null;
  let announceEnd;
  const end = new Promise((resolve) => {
    announceEnd = resolve;
  });

  const stop = () => {
    stopping ??= stopAll(running).then(() => announceEnd(0));
    return stopping;
  };
  return {
    /** Runs a program of Node; `show` names the streams that go to the terminal, the rest is kept in `output()`. */
    run: (name, file, args, options = {}) => {
      if (stopping) throw new StartError(130, 'Stopped.');
      return runChild(running, name, file, args, options);
    },
    /** A service must not end: when it does, everything stops and the exit code says so. */
    keep: (child) =>
      child.exited.then((code) => {
        if (stopping) return;
        process.stderr.write(`${child.output()}${child.name} has ended by itself (${code}). Stopping.\n`);
        stopAll(running).then(() => announceEnd(1));
      }),
    stop,
    isStopping: () => stopping !== null,
    /** The exit code, once all have ended. */
    ended: () => end,
  };
}

function runChild(running, name, file, args, { env = {}, show = [] }) {
  const stream = (which) => (show.includes(which) ? 'inherit' : 'pipe');
  const spawned = spawn(process.execPath, ['--import', STOP_WITH_PARENT, file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', stream('stdout'), stream('stderr'), 'ipc'],
    detached: GROUPS,
  });
  let output = '';
  for (const pipe of [spawned.stdout, spawned.stderr])
    pipe?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-KEPT_OUTPUT);
    });
  const child = { name, spawned, output: () => output, hasExited: false };
  child.exited = new Promise((resolve) => {
    spawned.once('error', (error) => resolve(error.message));
    spawned.once('close', (code, signal) => resolve(code ?? signal));
  }).then((result) => {
    child.hasExited = true;
    running.delete(child);
    return result;
  });
  running.add(child);
  return child;
}

async function stopAll(running) {
  const children = [...running];
  const killAll = (signal) => {
    for (const child of children) kill(child, signal);
  };
  killAll('SIGTERM');
  const late = setTimeout(killAll, PATIENCE_MS, 'SIGKILL');
  await Promise.all(children.map((child) => child.exited));
  clearTimeout(late);
}

/** The whole group: a build has programs of its own. */
function kill({ spawned, hasExited }, signal) {
  if (hasExited || spawned.pid === undefined) return;
  try {
    process.kill(GROUPS ? -spawned.pid : spawned.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
