/** Mentions: `body` as asserted, `view` as resolved where that differs. */
import { articles } from './article.ts';
import { index, json, number, row, table, words } from './columns.sqlite.ts';

export const mentions = table(
  'mentions',
  {
    row: row(),
    id: words().notNull().unique(),
    articleId: words()
      .notNull()
      .references(() => articles.id),
    start: number().notNull(),
    body: json().notNull(),
    view: json(),
  },
  (mention) => [index('mentions_by_place').on(mention.articleId, mention.start, mention.row)],
);
