/** Actors as all stories see them, and those that each article asserts. */
import { articles } from './article.ts';
import { index, isNull, json, number, primaryKey, row, table, words } from './columns.sqlite.ts';

export const actors = table(
  'actors',
  {
    row: row(),
    id: words().notNull().unique(),
    /** The survivor, when this actor was merged into another one. */
    redirectTo: words(),
    body: json().notNull(),
    kind: words().notNull(),
    nameKey: words().notNull(),
    quotedKey: number().notNull(),
    attributions: number().notNull(),
    mentions: number().notNull(),
    outlets: number().notNull(),
  },
  (actor) => [
    // Merged actors are in no list; most actors of an archive are merged.
    index('actors_by_quoted').on(actor.quotedKey, actor.id, actor.kind).where(isNull(actor.redirectTo)),
    index('actors_by_name')
      .on(actor.nameKey, actor.id, actor.kind, actor.quotedKey)
      .where(isNull(actor.redirectTo)),
    index('actors_by_redirect').on(actor.redirectTo, actor.id),
  ],
);

/** An actor as one article asserts it. */
export const articleActors = table(
  'article_actors',
  {
    articleId: words()
      .notNull()
      .references(() => articles.id),
    actorId: words().notNull(),
    ordinal: number().notNull(),
    body: json().notNull(),
  },
  (actor) => [primaryKey({ columns: [actor.articleId, actor.actorId] })],
);
