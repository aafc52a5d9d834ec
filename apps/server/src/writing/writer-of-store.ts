/** A writer over an open store, in the thread that calls it: what the writing thread runs, and enough for tests. */
import type { Fetcher } from '@onrecord/fetch';
import type { Store } from '@onrecord/store';
import { ingest } from '../ingest/ingest.ts';
import { lazyFetcher } from '../ingest/lazy-fetcher.ts';
import { linkAfterCrash } from '../ingest/link-open-stories.ts';
import { settlingOf } from './settling.ts';
import type { Writer, WriterReports } from './writer.ts';

/** What a writer works with. */
export interface WriterOptions extends Partial<WriterReports> {
  /** Fetches addresses and the pages of feeds; without it a fetcher of the writer's own. */
  fetcher?: Pick<Fetcher, 'fetch'>;
}

/**
 * The writer of this store, which it closes in the end. It begins by linking what a crash left open: two linkings of one
 * story at once would overtake each other, so imports wait for that.
 */
export function writerOf(store: Store, options: WriterOptions = {}): Writer {
  const own = lazyFetcher();
  const fetcher = options.fetcher ?? own;
  const closing = new AbortController();
  const settling = settlingOf(store);
  let line: Promise<unknown> = linkOpen(store, options, closing.signal);
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work);
    line = done.catch(() => undefined);
    return done;
  };
  return {
    ingest: ({ signal, ...given }) =>
      inLine(async () => {
        const stops = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
        stops.throwIfAborted();
        try {
          return await ingest({ ...given, store, fetcher, signal: stops });
        } finally {
          await settling.begin();
        }
      }),
    addToken: (token, entry) => store.addToken(token, entry),
    revokeToken: (id, at, entry) => store.revokeToken(id, at, entry),
    appendAudit: (entry) => store.appendAudit(entry),
    ready: async () => void (await store.version()),
    close: async () => {
      closing.abort(new Error('The server is stopping.'));
      await line;
      await own.close();
      settling.stop();
      await store.close();
    },
  };
}

async function linkOpen(
  store: Store,
  { onLinked, onUnlinked }: WriterOptions,
  signal: AbortSignal,
): Promise<void> {
  try {
    const stories = await linkAfterCrash(store, (error, storyId) => onUnlinked?.(error, storyId), signal);
    if (stories > 0) onLinked?.(stories);
  } catch (error) {
    if (!signal.aborted) onUnlinked?.(error, null);
  }
}
