/** One line per host: one request at a time, with a pause between two. Different hosts are asked side by side. */
import type { Clock } from './clock.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';

/** The lines of all hosts. */
export interface WaitingLines {
  /** Does the job when it is this visit's turn; rejects with the reason of the signal when it aborts before. */
  run<T>(visit: Visit, job: () => Promise<T>): Promise<T>;
  /** Lets nobody to the host for so many milliseconds. */
  hold(host: string, ms: number): void;
}

/** Who wants to go where. */
export interface Visit {
  host: string;
  /** Least pause since the last visit, in ms; null for robots.txt, which one must ask for before one may wait as it says. */
  pauseMs: number | null;
  signal: AbortSignal;
}

/** Opens the lines. At most `maxHosts` jobs are done at the same time. */
export function createWaitingLines(clock: Clock, maxHosts: number): WaitingLines {
  const lines = new Map<string, Line>();
  const hosts = createTurnstile(maxHosts);
  const lineOf = (host: string) => lines.get(host) ?? opened(lines, host, clock.now());
  return {
    async run({ host, pauseMs, signal }, job) {
      const line = lineOf(host);
      await line.turns.enter(signal);
      try {
        const due = Math.max(line.heldUntil, pauseMs === null ? 0 : line.visitedAt + pauseMs);
        const wait = due - clock.now();
        if (wait > 0) await clock.sleep(wait, signal);
        return await within(hosts, signal, job);
      } finally {
        if (pauseMs !== null) line.visitedAt = clock.now();
        line.turns.leave();
      }
    },
    hold(host, ms) {
      lineOf(host).heldUntil = clock.now() + ms;
    },
  };
}

interface Line {
  turns: Turnstile;
  /** When the last visit ended. */
  visitedAt: number;
  heldUntil: number;
}

/** How many hosts are remembered before the idle ones are forgotten. */
const MANY_LINES = 1000;

/** A host that was left alone for as long as any crawl delay lasts may be forgotten. */
const FORGOTTEN_AFTER_MS = 60_000;

function opened(lines: Map<string, Line>, host: string, now: number): Line {
  if (lines.size >= MANY_LINES)
    for (const [name, line] of lines)
      if (line.turns.isIdle() && Math.max(line.visitedAt + FORGOTTEN_AFTER_MS, line.heldUntil) < now)
        lines.delete(name);
  const line: Line = { turns: createTurnstile(1), visitedAt: Number.NEGATIVE_INFINITY, heldUntil: 0 };
  lines.set(host, line);
  return line;
}

async function within<T>(places: Turnstile, signal: AbortSignal, job: () => Promise<T>): Promise<T> {
  await places.enter(signal);
  try {
    return await job();
  } finally {
    places.leave();
  }
}
