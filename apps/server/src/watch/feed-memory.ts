/** What is remembered of a watched feed between two looks, kept in the store so that a later watch goes on where this one ended. */
import { type FeedState, NEW_FEED } from '@onrecord/fetch';
import type { Store } from '@onrecord/store';
import type { LinkMemory } from '../ingest/pieces.ts';

/** The memory of one feed. */
export interface FeedMemory {
  /** How the last looks went, and when the next one is due. */
  look: FeedState;
  /** Pages that have been dealt with, the last one at the end. */
  seen: string[];
}

/** Feeds list dozens of items and drop the oldest; a page that comes back after so many others is asked for again. */
const MOST_SEEN = 5_000;

/** Reasons that may be gone at the next look. */
const PASSING: ReadonlySet<string> = new Set(['unreachable', 'http_error', 'too_slow', 'failed']);

/** The memory of the feed; an empty one for a new feed, or when what was kept cannot be read. */
export async function recall(store: Store, url: string): Promise<FeedMemory> {
  const kept = (await store.feed(url)) as Partial<FeedMemory> | null;
  return { look: { ...NEW_FEED, ...kept?.look }, seen: Array.isArray(kept?.seen) ? kept.seen : [] };
}

/** Keeps the memory in place of the last one. */
export function remember(store: Store, url: string, { look, seen }: FeedMemory): Promise<void> {
  return store.saveFeed(url, { look, seen: seen.slice(-MOST_SEEN) });
}

/** The pages of one look: those seen before are known, those that could not be had for now stay open. */
export class LookMemory implements LinkMemory {
  readonly #known: Set<string>;
  /** Whether a page could not be had for now. */
  isOpen = false;

  constructor(seen: readonly string[]) {
    this.#known = new Set(seen);
  }

  isKnown(url: string): boolean {
    return this.#known.has(url);
  }

  note(url: string, code: string | null): void {
    if (code !== null && PASSING.has(code)) this.isOpen = true;
    else this.#known.add(url);
  }

  /** In the order in which they were dealt with. */
  seen(): string[] {
    return [...this.#known];
  }
}
