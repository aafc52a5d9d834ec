/** What is known of watched feeds. */
import { eq, sql } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import { feeds } from '../tables/index.ts';
import { bound } from './condition.ts';

const stateOf = statement(({ db }) =>
  db
    .select({ state: feeds.state })
    .from(feeds)
    .where(eq(feeds.url, bound('url')))
    .prepare(),
);

const keepState = statement(({ db }) =>
  db
    .insert(feeds)
    .values({ url: bound('url'), state: bound('state') })
    .onConflictDoUpdate({ target: feeds.url, set: { state: sql`excluded.state` } })
    .prepare(),
);

/** The state that was last kept of a feed; null for a new one. */
export function readFeed(engine: Engine, url: string): unknown {
  const found = stateOf(engine).get({ url });
  return found ? (JSON.parse(found.state) as unknown) : null;
}

/** Keeps the state of a feed in place of the last one. */
export function writeFeed(engine: Engine, url: string, state: unknown): void {
  keepState(engine).run({ url, state: JSON.stringify(state) });
}
