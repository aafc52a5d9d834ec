/** Articles and the immutable texts that they consist of. */
import { index, json, number, row, table, words } from './columns.sqlite.ts';
import { stories } from './story.ts';

export const articles = table(
  'articles',
  {
    row: row(),
    id: words().notNull().unique(),
    storyId: words()
      .notNull()
      .references(() => stories.id),
    textId: words().notNull().unique(),
    /** The publisher. */
    outletId: words(),
    /** Where it was fetched; null for a file. */
    url: words(),
    body: json().notNull(),
    published: words(),
    /** The instant of publication; undated articles come last in either direction. */
    oldestKey: number().notNull(),
    newestKey: number().notNull(),
    headlineKey: words().notNull(),
    words: number().notNull(),
    attributions: number().notNull(),
    speakers: number().notNull(),
    bodyLength: number().notNull(),
    sharedLength: number().notNull(),
  },
  (article) => [
    index('articles_newest').on(article.newestKey, article.id),
    index('articles_oldest').on(article.oldestKey, article.id),
    index('articles_headline').on(article.headlineKey, article.id),
    index('articles_story').on(article.storyId, article.oldestKey, article.id),
    index('articles_story_newest').on(article.storyId, article.newestKey, article.id),
    index('articles_story_headline').on(article.storyId, article.headlineKey, article.id),
    index('articles_outlet').on(article.outletId, article.newestKey, article.id),
    index('articles_outlet_oldest').on(article.outletId, article.oldestKey, article.id),
    index('articles_outlet_headline').on(article.outletId, article.headlineKey, article.id),
    index('articles_url').on(article.url),
  ],
);

/** The text lies inside the body, so that a record is read back as it was written. */
export const textVersions = table(
  'text_versions',
  {
    id: words().primaryKey(),
    articleId: words()
      .notNull()
      .references(() => articles.id),
    body: json().notNull(),
  },
  (version) => [index('text_versions_article').on(version.articleId)],
);
