/** Ctrl-C in two steps: the first lets the running article finish, the second leaves at once. */
import { constants } from 'node:os';

/** A wish to stop, as a command can ask for it. */
export interface Interruption {
  /** Aborted by the first signal. */
  signal: AbortSignal;
  /** Stops listening. */
  release(): void;
}

/** Listens for signals until released; `announce` is called at the first one. */
export function onInterruption(announce: () => void): Interruption {
  const controller = new AbortController();
  let first = 0;
  const stop = () => {
    if (controller.signal.aborted && Date.now() - first < ECHO_MS) return;
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    first = Date.now();
    controller.abort();
    announce();
  };
  for (const name of SIGNALS) process.on(name, stop);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of SIGNALS) process.off(name, stop);
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What a shell is told of a program that Ctrl-C ended: 128 and the number of SIGINT. */
const INTERRUPTED = 128 + constants.signals.SIGINT;

/** Ctrl-C reaches this process from the terminal and once more from a package manager above it: that is one wish, not two. */
const ECHO_MS = 300;
