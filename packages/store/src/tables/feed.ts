/** Feeds that are watched: what is known of each, so that a later watch goes on where the last one ended. */
import { json, table, words } from './columns.sqlite.ts';

export const feeds = table('feeds', {
  url: words().primaryKey(),
  /** Whatever the watcher wants to find again. */
  state: json().notNull(),
});
