/** A limited number of places, given in the order in which they were asked for. */

/** Places to wait for. */
export interface Turnstile {
  /** Waits for a place; rejects with the reason of the signal when it aborts before. Every place must be left. */
  enter(signal: AbortSignal): Promise<void>;
  /** Gives the place to who waits longest. */
  leave(): void;
  /** Whether nobody has a place or waits for one. */
  isIdle(): boolean;
}

/** Opens a turnstile with so many places. */
export function createTurnstile(places: number): Turnstile {
  const waiting = new Set<() => void>();
  let taken = 0;
  return {
    async enter(signal) {
      signal.throwIfAborted();
      if (taken < places) {
        taken++;
        return;
      }
      await turn(waiting, signal);
    },
    leave() {
      const [next] = waiting;
      if (next) next();
      else taken--;
    },
    isIdle: () => taken === 0,
  };
}

function turn(waiting: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      waiting.delete(done);
      signal.removeEventListener('abort', give);
      resolve();
    };
    const give = () => {
      waiting.delete(done);
      reject(signal.reason);
    };
    waiting.add(done);
    signal.addEventListener('abort', give, { once: true });
  });
}
