/** Looks at a server again and again: memory, the size of its log of writes, and how long its event loop stood still. */
import { statSync } from 'node:fs';
import type { ServerProcess } from '../servers/server-process.ts';

/** The worst of all looks. */
export interface Worst {
  /** Memory of its own, in MiB. */
  ownMebibytes: number;
  /** Memory with the pages of mapped files, in MiB. */
  residentMebibytes: number;
  walMebibytes: number;
  /** The longest delay of the event loop between two looks, in milliseconds; null when the server does not tell. */
  eventLoopMs: number | null;
}

const EVERY_MS = 500;

/** Prometheus' name of it; the server's figure begins anew with each look. */
const EVENT_LOOP_MAX = /^nodejs_eventloop_lag_max_seconds(?:\{[^}]*\})? ([\d.e+-]+)$/m;

/** Begins to look; the function that it returns ends it and answers with the worst. */
export function startSampling(server: ServerProcess, database: string): () => Promise<Worst> {
  const worst: Worst = { ownMebibytes: 0, residentMebibytes: 0, walMebibytes: 0, eventLoopMs: null };
  let isOver = false;
  const looking = (async () => {
    // The first look throws away what was before.
    await eventLoopDelay(server);
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      const { own, withFiles } = server.memory();
      worst.ownMebibytes = Math.max(worst.ownMebibytes, own);
      worst.residentMebibytes = Math.max(worst.residentMebibytes, withFiles);
      worst.walMebibytes = Math.max(worst.walMebibytes, walMebibytes(database));
      const delay = await eventLoopDelay(server);
      if (delay !== null) worst.eventLoopMs = Math.max(worst.eventLoopMs ?? 0, delay);
    }
  })();
  return async () => {
    isOver = true;
    await looking;
    return worst;
  };
}

function walMebibytes(database: string): number {
  return (statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0) / 1024 ** 2;
}

async function eventLoopDelay({ origin }: ServerProcess): Promise<number | null> {
  const response = await fetch(`${origin}/metrics`);
  const text = await response.text();
  const [, seconds] = (response.ok && EVENT_LOOP_MAX.exec(text)) || [];
  return seconds === undefined ? null : Number(seconds) * 1000;
}
