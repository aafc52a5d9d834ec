/** Looks at feeds again and again: as often as wanted, less often while they fail, and without asking for what has not changed. */
import { UnreachableError } from '@onrecord/schema';
import { type Clock, systemClock } from './clock.ts';
import { afterFailure, afterSuccess, type FeedState, MIN_EVERY_MS, NEW_FEED } from './feed-state.ts';
import type { FetchedFile, Fetcher } from './fetcher.ts';

/** A feed to watch. */
export interface WatchedFeed {
  url: string;
  /** What an earlier watch remembered of it. */
  state?: FeedState | null;
  /** Time between two looks in ms, where it differs from that of the watch. */
  everyMs?: number;
}

/** What to watch and how. */
export interface WatchOptions {
  fetcher: Fetcher;
  feeds: readonly WatchedFeed[];
  /** Time between two looks at a feed in ms, at least MIN_EVERY_MS. */
  everyMs: number;
  /** Ends the watch at once, without an error. */
  signal?: AbortSignal;
  clock?: Clock;
}

/** What one look at a feed has shown. `state` is to be kept once the rest has been dealt with. */
export type FeedLook = { url: string; state: FeedState } & (
  | { kind: 'changed'; file: FetchedFile }
  | { kind: 'unchanged' }
  | { kind: 'failed'; error: UnreachableError }
);

/**
 * The looks at all feeds in the order in which they end; a feed that fails does not disturb the others. Ends when the signal
 * aborts or the caller stops to listen; otherwise never, unless there are no feeds.
 *
 * @throws RangeError for an interval below MIN_EVERY_MS.
 * @example for await (const look of watchFeeds({ fetcher, feeds, everyMs: 15 * 60_000 })) if (look.kind === 'changed') read(look.file);
 */
export async function* watchFeeds(options: WatchOptions): AsyncGenerator<FeedLook> {
  const watch = watchOf(options);
  const looks = new Map(
    options.feeds.map((feed, index) => [index, nextLook(index, watched(feed, options), watch)]),
  );
  try {
    while (looks.size > 0) {
      const { index, feed, look } = await Promise.race(looks.values());
      if (watch.signal.aborted || !look) return;
      yield look;
      looks.set(index, nextLook(index, { ...feed, state: look.state }, watch));
    }
  } finally {
    watch.stop();
  }
}

interface Watch {
  fetcher: Fetcher;
  clock: Clock;
  signal: AbortSignal;
  stop(): void;
}

type Watched = Required<WatchedFeed> & { state: FeedState };

interface Ended {
  index: number;
  feed: Watched;
  /** Null when the watch ended before. */
  look: FeedLook | null;
}

function watchOf({ fetcher, signal, clock = systemClock }: WatchOptions): Watch {
  const stopping = new AbortController();
  return {
    fetcher,
    clock,
    signal: signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal,
    stop: () => stopping.abort(),
  };
}

function watched({ url, state, everyMs }: WatchedFeed, options: WatchOptions): Watched {
  const every = everyMs ?? options.everyMs;
  if (!(every >= MIN_EVERY_MS))
    throw new RangeError(
      `${url}: a feed can be looked at every ${MIN_EVERY_MS / 1000} seconds at most, not every ${every / 1000}. Choose a longer interval.`,
    );
  return { url, state: state ?? NEW_FEED, everyMs: every };
}

async function nextLook(index: number, feed: Watched, watch: Watch): Promise<Ended> {
  const { clock, signal } = watch;
  try {
    const wait = Date.parse(feed.state.nextAt ?? '') - clock.now();
    // A date that cannot be read, like none at all, is due now.
    if (wait > 0) await clock.sleep(wait, signal);
    signal.throwIfAborted();
    return { index, feed, look: await lookAt(feed, watch) };
  } catch (error) {
    if (signal.aborted) return { index, feed, look: null };
    throw error;
  }
}

async function lookAt(
  { url, state, everyMs }: Watched,
  { fetcher, clock, signal }: Watch,
): Promise<FeedLook> {
  const { etag, lastModified } = state;
  try {
    const result = await fetcher.fetch(url, { etag, lastModified, signal });
    const next = afterSuccess(state, result, everyMs, clock.now());
    if (result.notModified) return { kind: 'unchanged', url, state: next };
    return { kind: 'changed', url, state: next, file: result };
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return { kind: 'failed', url, state: afterFailure(state, error, everyMs, clock.now()), error };
  }
}
