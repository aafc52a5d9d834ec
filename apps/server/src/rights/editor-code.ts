/**
 * The one-time code of the editor link: whoever started the server opens it in a browser and may write, without a password. It lives
 * in memory only, opens one session, and is worth nothing an hour later.
 */
import { belongsTo, hashOf } from './token-string.ts';

/** A person who starts the server opens the link soon; a terminal that scrolls by later holds nothing. */
const LIFE_MS = 60 * 60 * 1_000;

/** Shorter ones could be guessed: 32 characters of base64url are 192 bits. */
const SHORTEST = 32;

/** A code that opens one session. */
export class EditorCode {
  readonly #hash: string | null;
  readonly #endsAt: number;
  #taken = false;

  /** Throws a RangeError, without repeating it, for a code that could be guessed. `now` is in milliseconds since 1970. */
  constructor(code: string | null, now: number) {
    if (code !== null && code.length < SHORTEST)
      throw new RangeError(
        `The editor code in ONRECORD_EDITOR_CODE is too short: give at least ${SHORTEST} random characters, or none.`,
      );
    this.#hash = code === null ? null : hashOf(code);
    this.#endsAt = now + LIFE_MS;
  }

  /** Whether this is the code and it is still good. Saying yes uses it up. */
  take(code: string, now: number): boolean {
    const right = belongsTo(code, this.#hash);
    if (!right || this.#taken || now >= this.#endsAt) return false;
    this.#taken = true;
    return true;
  }

  /** Makes the code good again, for a session that could not be stored. */
  giveBack(): void {
    this.#taken = false;
  }
}
