/** Bad inputs: a row that says so, and nothing else of them. */
import { primaryKey, table, words } from './columns.sqlite.ts';

export const refusals = table(
  'refusals',
  {
    storyId: words().notNull(),
    name: words().notNull(),
    code: words().notNull(),
    message: words().notNull(),
  },
  (refusal) => [primaryKey({ columns: [refusal.storyId, refusal.name] })],
);
