/** Clocks of the tests. */
import type { Clock } from '../index.ts';

/** A clock that moves only when somebody waits, and then at once. `waits` are the waits so far. */
export function hastyClock(): Clock & { waits: number[] } {
  let now = Date.UTC(2031, 2, 3);
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
  };
}

/** A clock that the test moves by hand. */
export function handClock(): Clock & { advance(ms: number): void; sleepers(): number } {
  let now = Date.UTC(2031, 2, 3);
  const sleepers = new Set<{ until: number; wake: () => void }>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((wake, reject) => {
        const sleeper = { until: now + ms, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        });
      }),
    advance(ms) {
      now += ms;
      for (const sleeper of sleepers) {
        if (sleeper.until > now) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
    sleepers: () => sleepers.size,
  };
}
