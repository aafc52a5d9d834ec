/** Looks at feeds again and again, and imports what is new into a story. */
import { type Clock, type FeedLook, type Fetcher, systemClock, watchFeeds } from '@onrecord/fetch';
import type { Store } from '@onrecord/store';
import { type IngestResult, type IngestStory, ingest } from '../ingest/ingest.ts';
import { withoutName } from '../ingest/refusal.ts';
import { settlingOf } from '../writing/settling.ts';
import { type FeedMemory, LookMemory, recall, remember } from './feed-memory.ts';

/** What is watched and how. */
export interface WatchOptions {
  feeds: readonly string[];
  store: Store;
  fetcher: Fetcher;
  story: IngestStory;
  /** Time between two looks at a feed in ms. */
  everyMs: number;
  /** Looks once at each feed that is not left alone after failures, and ends. */
  isOnce?: boolean;
  /** Ends the watch after the article that is being read. */
  signal: AbortSignal;
  /** One line for people. */
  say(line: string): void;
  clock?: Clock;
}

/** What a watch came to. */
export interface WatchResult {
  added: number;
  /** Feeds and pages that could not be read. */
  failed: number;
}

/** Watches until the signal aborts, or until each feed was looked at once. Throws the store's error when nothing can be stored. */
export async function watch(options: WatchOptions): Promise<WatchResult> {
  const { store, say, isOnce = false, clock = systemClock } = options;
  const memories = new Map<string, FeedMemory>();
  for (const url of new Set(options.feeds)) memories.set(url, await recall(store, url));
  const due = [...memories].filter(([url, { look }]) => {
    const isLeftAlone = isOnce && look.failures > 0 && Date.parse(look.nextAt ?? '') > clock.now();
    if (isLeftAlone) say(`${url}: left alone until ${look.nextAt} after ${times(look.failures)}.`);
    return !isLeftAlone;
  });
  // A look that is asked for is not put off because the last one was a moment ago.
  const feeds = due.map(([url, { look }]) => ({
    url,
    state: { ...look, nextAt: look.failures > 0 ? look.nextAt : null },
  }));
  const result: WatchResult = { added: 0, failed: 0 };
  let left = isOnce ? feeds.length : Number.POSITIVE_INFINITY;
  if (left === 0) return result;
  const settling = settlingOf(store);
  for await (const look of watchFeeds({ ...options, feeds, clock })) {
    await takeLook(look, memories.get(look.url) as FeedMemory, options, result);
    if (look.kind === 'changed') await settling.begin();
    left -= 1;
    if (left === 0 || options.signal.aborted) break;
  }
  settling.stop();
  return result;
}

async function takeLook(
  look: FeedLook,
  memory: FeedMemory,
  options: WatchOptions,
  result: WatchResult,
): Promise<void> {
  const { store, say } = options;
  memory.look = look.state;
  const next = options.isOnce ? '' : ` Next look at ${look.state.nextAt}.`;
  if (look.kind === 'failed') {
    result.failed += 1;
    say(`${look.url}: ${withoutName(look.error.message, look.url)}${next}`);
  } else if (look.kind === 'unchanged') say(`${look.url}: nothing new.${next}`);
  else {
    const taken = await takeFile(look.file, look.url, memory, options);
    if (!taken) return;
    result.added += taken.added;
    result.failed += taken.refusals.length;
    for (const { name, message } of taken.notes) say(`${name}: ${message}`);
    for (const { name, message } of taken.refusals) say(`${name}: ${withoutName(message, name)}`);
    say(`${look.url}: ${counted(taken)}${next}`);
  }
  await remember(store, look.url, memory);
}

/** Null when the watch was ended meanwhile: nothing is remembered then, and the next watch finds the rest. */
async function takeFile(
  { bytes, mediaType, url, retrievedAt }: Extract<FeedLook, { kind: 'changed' }>['file'],
  name: string,
  memory: FeedMemory,
  { store, fetcher, story, signal }: WatchOptions,
): Promise<IngestResult | null> {
  const links = new LookMemory(memory.seen);
  try {
    const input = { name, bytes, mediaType, url, retrievedAt, isGivenAway: true };
    const taken = await ingest({ inputs: [input], story, store, fetcher, links, signal });
    memory.seen = links.seen();
    // What could not be had is only found again when the feed is sent again.
    if (links.isOpen) memory.look = { ...memory.look, etag: null, lastModified: null };
    return taken;
  } catch (error) {
    if (error === signal.reason) return null;
    throw error;
  }
}

function counted({ added, unchanged, refusals }: IngestResult): string {
  const parts = [
    added > 0 && `${added} new`,
    unchanged > 0 && `${unchanged} known already`,
    refusals.length > 0 && `${refusals.length} refused`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}.` : 'nothing new.';
}

function times(failures: number): string {
  return failures === 1 ? 'a failure' : `${failures} failures`;
}
