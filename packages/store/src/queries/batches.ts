/** Gives back the batches of a story as they were committed, to link them anew. */
import type {
  Actor,
  Article,
  ArticleBatch,
  Attribution,
  Mention,
  Outlet,
  Relation,
  TextVersion,
} from '@onrecord/schema';
import { eq } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Engine } from '../engine.ts';
import {
  articleActors,
  articleOutlets,
  articles,
  attributions,
  mentions,
  relations,
  textVersions,
} from '../tables/index.ts';

/** In the order of their text ids, so that linking does not depend on the order of import. */
export function articleBatches(engine: Engine, storyId: string): ArticleBatch[] {
  const rows = engine.db
    .select({ id: articles.id, body: articles.body, text: textVersions.body })
    .from(articles)
    .leftJoin(textVersions, eq(textVersions.id, articles.textId))
    .where(eq(articles.storyId, storyId))
    .orderBy(articles.textId)
    .all();
  return rows.map(({ id, body, text }) => ({
    outlets: asserted<Outlet>(engine, articleOutlets, articleOutlets.ordinal, id),
    article: JSON.parse(body) as Article,
    textVersion: JSON.parse(text ?? 'null') as TextVersion,
    actors: asserted<Actor>(engine, articleActors, articleActors.ordinal, id),
    mentions: asserted<Mention>(engine, mentions, mentions.row, id),
    attributions: asserted<Attribution>(engine, attributions, attributions.row, id),
    relations: asserted<Relation>(engine, relations, relations.row, id),
  }));
}

type Asserted =
  | typeof articleOutlets
  | typeof articleActors
  | typeof mentions
  | typeof attributions
  | typeof relations;

function asserted<T>({ db }: Engine, table: Asserted, order: SQLiteColumn, articleId: string): T[] {
  const rows = db
    .select({ body: table.body })
    .from(table)
    .where(eq(table.articleId, articleId))
    .orderBy(order)
    .all();
  return rows.map(({ body }) => JSON.parse(body) as T);
}
