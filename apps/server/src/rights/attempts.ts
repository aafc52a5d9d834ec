/**
 * How often signing in may fail. Codes and tokens are too long to be guessed; the limit keeps a flood of wrong ones from costing
 * anything. A right one always passes, so that nobody can lock others out by failing.
 */

/** Wrong attempts in one window. A person who mistypes stays far below. */
const MOST = 10;

/** The length of a window. */
const WINDOW_MS = 60_000;

/** Counts failures, of everybody together: behind a proxy all addresses are one. */
export class Attempts {
  #since = Number.NEGATIVE_INFINITY;
  #failures = 0;

  /** Counts a failure; answers with the seconds to wait when there were too many, else null. `now` is in milliseconds. */
  fail(now: number): number | null {
    if (now - this.#since >= WINDOW_MS || now < this.#since) {
      this.#since = now;
      this.#failures = 0;
    }
    this.#failures += 1;
    return this.#failures > MOST ? Math.ceil((this.#since + WINDOW_MS - now) / 1_000) : null;
  }
}
