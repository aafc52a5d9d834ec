/**
 * Attributions: `body` as asserted, `view` as resolved where that differs. What lists filter and sort by stands
 * in columns of its own, so that a page is one range of one index and needs no join.
 */
import { articles } from './article.ts';
import { index, json, number, primaryKey, row, table, words } from './columns.sqlite.ts';

export const attributions = table(
  'attributions',
  {
    row: row(),
    id: words().notNull().unique(),
    articleId: words()
      .notNull()
      .references(() => articles.id),
    storyId: words().notNull(),
    outletId: words(),
    /** The survivor, once the story is linked. */
    speakerId: words(),
    kind: words().notNull(),
    stance: words().notNull(),
    cueClass: words().notNull(),
    oldestKey: number().notNull(),
    newestKey: number().notNull(),
    start: number().notNull(),
    speakerKey: words().notNull(),
    lengthKey: number().notNull(),
    body: json().notNull(),
    view: json(),
  },
  (said) => [
    index('attributions_order').on(said.oldestKey, said.articleId, said.start, said.id),
    index('attributions_newest').on(said.newestKey, said.articleId, said.start, said.id),
    index('attributions_speaker').on(said.speakerKey, said.newestKey, said.articleId, said.start, said.id),
    index('attributions_longest').on(said.lengthKey, said.id),
    index('attributions_of_story').on(said.storyId, said.oldestKey, said.articleId, said.start, said.id),
    index('attributions_of_article').on(said.articleId, said.start, said.id),
    index('attributions_of_speaker').on(said.speakerId, said.newestKey, said.articleId, said.start, said.id),
    index('attributions_of_outlet').on(said.outletId, said.newestKey, said.articleId, said.start, said.id),
  ],
);

/** Which attributions of others mention an actor in what is said. */
export const attributionsAbout = table(
  'attributions_about',
  { actorId: words().notNull(), attributionRow: number().notNull() },
  (about) => [
    primaryKey({ columns: [about.actorId, about.attributionRow] }),
    index('attributions_about_row').on(about.attributionRow),
  ],
);
