/** What is known of watched feeds. */
import { eq } from 'drizzle-orm';
import type { Engine } from '../engine.ts';
import { feeds } from '../tables/index.ts';

/** The state that was last kept of a feed; null for a new one. */
export function readFeed({ db }: Engine, url: string): unknown {
  const found = db.select({ state: feeds.state }).from(feeds).where(eq(feeds.url, url)).get();
  return found ? (JSON.parse(found.state) as unknown) : null;
}

/** Keeps the state of a feed in place of the last one. */
export function writeFeed({ db }: Engine, url: string, state: unknown): void {
  const kept = JSON.stringify(state);
  db.insert(feeds)
    .values({ url, state: kept })
    .onConflictDoUpdate({ target: feeds.url, set: { state: kept } })
    .run();
}
