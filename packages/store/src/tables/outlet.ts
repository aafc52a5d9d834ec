/** Outlets as all stories see them, and what each article says of them. */
import { articles } from './article.ts';
import { index, json, number, primaryKey, table, words } from './columns.sqlite.ts';

export const outlets = table(
  'outlets',
  {
    id: words().primaryKey(),
    body: json().notNull(),
    nameKey: words().notNull(),
    articles: number().notNull(),
    attributions: number().notNull(),
  },
  (outlet) => [index('outlets_name').on(outlet.nameKey, outlet.id)],
);

/** An outlet as one article asserts it. */
export const articleOutlets = table(
  'article_outlets',
  {
    articleId: words()
      .notNull()
      .references(() => articles.id),
    outletId: words().notNull(),
    ordinal: number().notNull(),
    body: json().notNull(),
  },
  (outlet) => [primaryKey({ columns: [outlet.articleId, outlet.outletId] })],
);
