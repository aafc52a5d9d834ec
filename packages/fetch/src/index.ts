/** Fetching from the public web, politely and safely. */
export { MAX_URL_LENGTH } from './address.ts';
export type { Limits } from './asking.ts';
export { type Clock, systemClock } from './clock.ts';
export { type FeedState, MAX_BACK_OFF_MS, MIN_EVERY_MS, NEW_FEED } from './feed-state.ts';
export {
  createFetcher,
  DEFAULT_DELAY_MS,
  DEFAULT_LIMITS,
  DEFAULT_MAX_BYTES,
  DEFAULT_MAX_HOSTS,
  type FetchedFile,
  type Fetcher,
  type FetcherOptions,
  type FetchOptions,
  type FetchResult,
  type NotModified,
} from './fetcher.ts';
export { HttpStatusError } from './http-status-error.ts';
export { MAX_REDIRECTS } from './redirect.ts';
export { MAX_CRAWL_DELAY_MS } from './robots.ts';
export { type FeedLook, type WatchedFeed, type WatchOptions, watchFeeds } from './watch.ts';
