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
import { type Engine, statement } from '../engine.ts';
import {
  articleActors,
  articleOutlets,
  articles,
  attributions,
  mentions,
  relations,
  textVersions,
} from '../tables/index.ts';
import { bound } from './condition.ts';

const ofStory = statement(({ db }) =>
  db
    .select({ id: articles.id, body: articles.body, text: textVersions.body })
    .from(articles)
    .leftJoin(textVersions, eq(textVersions.id, articles.textId))
    .where(eq(articles.storyId, bound('storyId')))
    .orderBy(articles.textId)
    .prepare(),
);

const outletsOf = asserted<Outlet>(articleOutlets, articleOutlets.ordinal);
const actorsOf = asserted<Actor>(articleActors, articleActors.ordinal);
const mentionsOf = asserted<Mention>(mentions, mentions.row);
const attributionsOf = asserted<Attribution>(attributions, attributions.row);
const relationsOf = asserted<Relation>(relations, relations.row);

/** In the order of their text ids, so that linking does not depend on the order of import. */
export function articleBatches(engine: Engine, storyId: string): ArticleBatch[] {
  return ofStory(engine)
    .all({ storyId })
    .map(({ id, body, text }) => ({
      outlets: outletsOf(engine, id),
      article: JSON.parse(body) as Article,
      textVersion: JSON.parse(text ?? 'null') as TextVersion,
      actors: actorsOf(engine, id),
      mentions: mentionsOf(engine, id),
      attributions: attributionsOf(engine, id),
      relations: relationsOf(engine, id),
    }));
}

type Asserted =
  | typeof articleOutlets
  | typeof articleActors
  | typeof mentions
  | typeof attributions
  | typeof relations;

/** Reads what an article asserts of one kind, in the order in which it was committed. */
function asserted<T>(table: Asserted, order: SQLiteColumn): (engine: Engine, articleId: string) => T[] {
  const ofArticle = statement(({ db }) =>
    db
      .select({ body: table.body })
      .from(table)
      .where(eq(table.articleId, bound('articleId')))
      .orderBy(order)
      .prepare(),
  );
  return (engine, articleId) =>
    ofArticle(engine)
      .all({ articleId })
      .map(({ body }) => JSON.parse(body) as T);
}
