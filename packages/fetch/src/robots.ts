/**
 * What sites ask of robots (RFC 9309), remembered for a day. A site without a robots.txt asks nothing; one that cannot say
 * what it asks must be taken to refuse.
 */
import { type UnreachableCode, UnreachableError } from '@onrecord/schema';
import { type Answer, carriesFile } from './answer.ts';
import type { Asking } from './asking.ts';
import { MAX_REDIRECTS, redirectTarget } from './redirect.ts';
import { requestOnce } from './request.ts';
import { closedBecause, MAX_ROBOTS_BYTES, OPEN, parsedRules, type RobotsRules } from './robots-rules.ts';

/** The memory of what sites ask. */
export interface Robots {
  /**
   * The crawl delay that the site asks for, in ms; 0 for none.
   *
   * @throws UnreachableError `refused_by_robots`, or why the site cannot be asked.
   */
  crawlDelayMs(url: URL, requested: string, signal: AbortSignal): Promise<number>;
}

/** Longest crawl delay that is waited for. Cutting a longer one would be impolite, and waiting it out helps nobody who asked for a page. */
export const MAX_CRAWL_DELAY_MS = 60_000;

/** Begins with an empty memory. */
export function createRobots(asking: Asking): Robots {
  const remembered = new Map<string, Remembered>();
  return {
    async crawlDelayMs(url, requested, signal) {
      const rules = await unlessAborted(signal, recalled(url.origin, remembered, asking));
      if (rules.fault) throw new UnreachableError(rules.fault.code, requested, rules.fault.message);
      if (!rules.allows(url)) throw new UnreachableError('refused_by_robots', requested, FORBIDDEN);
      if (rules.crawlDelayMs > MAX_CRAWL_DELAY_MS)
        throw new UnreachableError('refused_by_robots', requested, tooPatient(rules.crawlDelayMs));
      return rules.crawlDelayMs;
    },
  };
}

const FORBIDDEN =
  'The robots.txt of the site asks programs to stay away from this page. Open it in a browser, save it and import the file.';

function tooPatient(ms: number): string {
  return `The robots.txt of the site asks for ${ms / 1000} seconds between requests, more than the ${MAX_CRAWL_DELAY_MS / 1000} that are waited for. Open the page in a browser, save it and import the file.`;
}

interface Remembered {
  rules: Promise<RobotsRules>;
  /** What keeping it costs in bytes, as far as that is known. */
  size: number;
  until: number;
}

/** How long rules are kept (RFC 9309, 2.4: not more than a day). */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** How long a site that could not be asked is left alone. */
const FAULT_KEPT_MS = 5 * 60 * 1000;

/** All remembered files together: hostile ones of 500 KiB from many hosts must not fill the memory. */
const MAX_REMEMBERED_BYTES = 16 * 1024 * 1024;

/** What an entry costs beside its rules. */
const ENTRY_BYTES = 1024;

function recalled(origin: string, memory: Map<string, Remembered>, asking: Asking): Promise<RobotsRules> {
  const now = asking.clock.now();
  const known = memory.get(origin);
  if (known && now < known.until) return known.rules;
  const rules = readRules(origin, asking);
  const entry: Remembered = { rules, size: ENTRY_BYTES, until: now + KEPT_MS };
  memory.delete(origin);
  memory.set(origin, entry);
  rules.then(
    ({ fault, size }) => {
      entry.size += size;
      if (fault) entry.until = asking.clock.now() + FAULT_KEPT_MS;
      makeRoom(memory);
    },
    () => memory.delete(origin),
  );
  return rules;
}

/** Forgets the oldest entries until the rest fits. */
function makeRoom(memory: Map<string, Remembered>): void {
  let total = 0;
  for (const { size } of memory.values()) total += size;
  for (const [origin, { size }] of memory) {
    if (total <= MAX_REMEMBERED_BYTES) return;
    memory.delete(origin);
    total -= size;
  }
}

/** Rejects only when the fetcher is closed: the rules are for all who wait for them, whoever of them gives up. */
async function readRules(origin: string, asking: Asking): Promise<RobotsRules> {
  const requested = `${origin}/robots.txt`;
  try {
    let url = new URL(requested);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const answer = await askFor(url, requested, asking);
      const next = redirectTarget(answer, url, requested, asking.guard);
      if (!next) return judged(origin, answer);
      url = next;
    }
    return OPEN;
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const reason = error.message.slice(requested.length + 2);
    return closedBecause(
      error.code as UnreachableCode,
      error.code === 'refused_address' ? reason : `The robots.txt of the site could not be read. ${reason}`,
    );
  }
}

function askFor(url: URL, requested: string, asking: Asking): Promise<Answer> {
  const signal = asking.closing;
  return asking.lines.run({ host: url.hostname, pauseMs: null, signal }, () =>
    requestOnce({ url, requested, maxBytes: MAX_ROBOTS_BYTES, cut: true, signal }, asking),
  );
}

/** RFC 9309, 2.3.1: "unavailable" (4xx) forbids nothing, "unreachable" (5xx) everything. 429 asks for fewer requests, not for more. */
function judged(origin: string, { status, bytes }: Answer): RobotsRules {
  if (carriesFile(status)) return parsedRules(origin, bytes);
  if (status !== 429 && status < 500) return OPEN;
  return closedBecause(
    'refused_by_robots',
    `The site answers with status ${status} when asked for its robots.txt, which must be taken as a no. Try again later, or save the page and import the file.`,
  );
}

/** The promise, unless the signal aborts before. */
function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
