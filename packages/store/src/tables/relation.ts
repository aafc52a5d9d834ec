/** Relations as each article states them. */
import { articles } from './article.ts';
import { index, json, row, table, words } from './columns.sqlite.ts';

export const relations = table(
  'relations',
  {
    row: row(),
    id: words().notNull().unique(),
    articleId: words()
      .notNull()
      .references(() => articles.id),
    body: json().notNull(),
    view: json(),
  },
  (relation) => [index('relations_article').on(relation.articleId)],
);
