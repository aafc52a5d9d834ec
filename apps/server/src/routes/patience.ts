/** How slowly a client may take a download, which holds a place and a snapshot of the database until it ends. */

/** The slowest pace of a client. */
export interface Pace {
  /** How long a client may take nothing, in ms. */
  stalledMs?: number;
  /** The least that a client must take, on average. */
  minBytesPerSecond?: number;
}

/**
 * How long a client is waited for. Waiting uses it up, and every piece earns the time that it may take at the slowest pace; only
 * the time of the client counts, not that of reading.
 */
export class Patience {
  readonly #mostMs: number;
  readonly #minBytesPerSecond: number;
  #leftMs: number;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ stalledMs = STALLED_MS, minBytesPerSecond = MIN_BYTES_PER_SECOND }: Pace = {}) {
    this.#mostMs = stalledMs;
    this.#leftMs = stalledMs;
    this.#minBytesPerSecond = minBytesPerSecond;
  }

  /** From now on the client is waited for; `onLost` is called when that took too long. */
  wait(onLost: () => void): void {
    this.#since = performance.now();
    this.#timer = setTimeout(onLost, this.#leftMs).unref();
  }

  /** The client has asked for more, or is gone. */
  pause(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leftMs = Math.max(0, this.#leftMs - (performance.now() - this.#since));
  }

  /** The client is given a piece of so many bytes. */
  earn(bytes: number): void {
    this.#leftMs = Math.min(this.#mostMs, this.#leftMs + (1_000 * bytes) / this.#minBytesPerSecond);
  }

  /** Why the client was given up, in words. */
  lost(): Error {
    return new Error(
      `The client has taken nothing for ${this.#mostMs / 1000} seconds, or less than ${this.#minBytesPerSecond} bytes a second.`,
    );
  }
}

/** A pause of a person at a browser is let pass; who stays away longer can begin anew. */
const STALLED_MS = 2 * 60 * 1000;

/**
 * Slower than any line that people read news over. Without it, eight clients that take a piece every other minute hold every
 * place for downloads, and the snapshots behind them, for days; with it n bytes last n / 16,384 s and two minutes at most.
 */
const MIN_BYTES_PER_SECOND = 16 * 1024;
