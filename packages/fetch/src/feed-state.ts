/** What is remembered of a watched feed between two looks, and when the next look is due. */
import type { UnreachableError } from '@onrecord/schema';
import type { FetchResult } from './fetcher.ts';
import { HttpStatusError } from './http-status-error.ts';

/** The memory of one feed: plain data that the caller may keep and hand in again. */
export interface FeedState {
  etag: string | null;
  lastModified: string | null;
  /** Looks that failed in a row. */
  failures: number;
  /** ISO instant before which the feed is left alone; null for at once. */
  nextAt: string | null;
}

/** The shortest interval of a watch: below a minute even a wire's feed has rarely anything new. */
export const MIN_EVERY_MS = 60_000;

/** The longest wait between two looks at a feed that fails. */
export const MAX_BACK_OFF_MS: number = 24 * 60 * 60 * 1000;

/** A feed that nobody has looked at. */
export const NEW_FEED: FeedState = { etag: null, lastModified: null, failures: 0, nextAt: null };

/** The memory after a look that went well. */
export function afterSuccess(state: FeedState, result: FetchResult, everyMs: number, now: number): FeedState {
  const { etag, lastModified } = result.notModified ? state : result;
  return { etag, lastModified, failures: 0, nextAt: new Date(now + everyMs).toISOString() };
}

/** The memory after a look that failed: twice the interval, then twice as much again, up to a day, or as long as the site asks. */
export function afterFailure(
  state: FeedState,
  error: UnreachableError,
  everyMs: number,
  now: number,
): FeedState {
  const failures = state.failures + 1;
  const backOff = Math.max(everyMs, Math.min(everyMs * 2 ** failures, MAX_BACK_OFF_MS));
  const asked = error instanceof HttpStatusError ? (error.retryAfterMs ?? 0) : 0;
  return { ...state, failures, nextAt: new Date(now + Math.max(backOff, asked)).toISOString() };
}
