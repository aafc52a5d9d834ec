/** What the server writes into the audit log. Refusals come in floods, so they are counted and written once a minute. */
import type { AuditEntry } from '@onrecord/store';
import type { Logger } from 'pino';
import type { Writer } from '../writing/writer.ts';

/** Who acts when no request does: the person at the machine. */
export const COMMAND_LINE = 'command-line';

/** What was done, before its time is known. */
export type Deed = Omit<AuditEntry, 'at' | 'detail'> & { detail?: AuditEntry['detail'] };

/** At most this often a row for each kind of refusal: half a megabyte a day however many requests come. */
const REFUSALS_EVERY_MS = 60_000;

/** The audit log, as the server writes it. */
export class Audit {
  readonly #append: Writer['appendAudit'];
  readonly #logger: Logger;
  readonly #now: () => number;
  readonly #writing = new Set<Promise<void>>();
  readonly #refusals = new Map<string, { timer: NodeJS.Timeout; waiting: number; last: Deed }>();

  /** `now` gives milliseconds since 1970. */
  constructor(append: Writer['appendAudit'], logger: Logger, now: () => number) {
    this.#append = append;
    this.#logger = logger;
    this.#now = now;
  }

  /** The entry for a deed at this moment. */
  entry({ detail = {}, ...deed }: Deed): AuditEntry {
    return { at: this.#now(), ...deed, detail };
  }

  /** Puts a deed in the log. The answer to the client does not wait for it; a failure goes to the server's own log. */
  note(deed: Deed): void {
    const written = this.#append(this.entry(deed))
      .catch((error) =>
        this.#logger.error({ err: error, action: deed.action }, 'the audit log was not written'),
      )
      .finally(() => this.#writing.delete(written));
    this.#writing.add(written);
  }

  /** Puts a refusal in the log: the first at once, those of the next minute as one row that says how many they were. */
  noteRefusal(deed: Deed): void {
    const before = this.#refusals.get(deed.action);
    if (before) {
      before.waiting += 1;
      before.last = deed;
      return;
    }
    this.note({ ...deed, detail: { ...deed.detail, times: 1 } });
    const timer = setInterval(() => this.#flush(deed.action), REFUSALS_EVERY_MS).unref();
    this.#refusals.set(deed.action, { timer, waiting: 0, last: deed });
  }

  /** Writes what was only counted, and resolves when everything is written. */
  async close(): Promise<void> {
    for (const [action, { timer }] of this.#refusals) {
      this.#flush(action);
      clearInterval(timer);
    }
    this.#refusals.clear();
    await Promise.all(this.#writing);
  }

  #flush(action: string): void {
    const refusals = this.#refusals.get(action);
    if (!refusals) return;
    const { timer, waiting, last } = refusals;
    if (waiting > 0) this.note({ ...last, detail: { ...last.detail, times: waiting } });
    else {
      clearInterval(timer);
      this.#refusals.delete(action);
    }
    refusals.waiting = 0;
  }
}
