/** A fetcher that is loaded with its first request: most commands fetch nothing, and begin faster without it. */
import type { Fetcher } from '@onrecord/fetch';

/**
 * One fetcher for all requests. A process should have only one, so that no site is asked by two at the same time.
 *
 * @example const { fetch, close } = lazyFetcher();
 */
export function lazyFetcher(): Fetcher {
  let loading: Promise<Fetcher> | null = null;
  const loaded = () => {
    loading ??= import('@onrecord/fetch').then(({ createFetcher }) => createFetcher());
    return loading;
  };
  return {
    fetch: async (url, options) => (await loaded()).fetch(url, options),
    close: async () => (await loading)?.close(),
  };
}
