/** Time as this package sees it, so that waiting lines and watches can be tested without waiting. */
import { setTimeout as delay } from 'node:timers/promises';

/** The time of day and a way to wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends after so many milliseconds; rejects with the reason of the signal as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    for (let left = ms; left > 0; left -= LONGEST_TIMER_MS) {
      await delay(Math.min(left, LONGEST_TIMER_MS), undefined, { signal }).catch((error: unknown) => {
        throw signal?.aborted ? signal.reason : error;
      });
    }
    signal?.throwIfAborted();
  },
};

/** Timers of more than 2^31 ms fire at once, so longer waits are cut into days. */
const LONGEST_TIMER_MS = 24 * 60 * 60 * 1000;
