/** What was found across the articles of a story: utterances, shared passages, and the entity map. */
import type { MapEdge, SharedPassage, Utterance } from '@onrecord/schema';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Engine } from '../engine.ts';
import type { Neighbour, StoredMap } from '../store.ts';
import {
  edges,
  maps,
  neighbours,
  passageArticles,
  passages,
  stories,
  storyActors,
  utterances,
} from '../tables/index.ts';
import type { StoredPlace } from '../write/linked.ts';
import { survivorsOf } from './actors.ts';

/** The utterances of a story in the order in which they were linked. */
export function readUtterances({ db }: Engine, storyId: string): Utterance[] {
  const rows = db
    .select({ body: utterances.body })
    .from(utterances)
    .where(eq(utterances.storyId, storyId))
    .orderBy(utterances.ordinal)
    .all();
  return rows.map(({ body }) => JSON.parse(body) as Utterance);
}

/** The shared passages of a story, of an article, or of both; of neither there are none. */
export function readPassages(
  { db }: Engine,
  { storyId, articleId }: { storyId?: string; articleId?: string },
): SharedPassage[] {
  if (!storyId && !articleId) return [];
  const inArticle = db
    .select({ id: passageArticles.passageId })
    .from(passageArticles)
    .where(eq(passageArticles.articleId, articleId ?? ''));
  const conditions: SQL[] = [];
  if (storyId) conditions.push(eq(passages.storyId, storyId));
  if (articleId) conditions.push(sql`${passages.id} in ${inArticle}`);
  const rows = db
    .select({ body: passages.body })
    .from(passages)
    .where(and(...conditions))
    .orderBy(passages.ordinal)
    .all();
  return rows.map(({ body }) => JSON.parse(body) as SharedPassage);
}

/** The map as it was computed when the story was linked; empty before that, null for an unknown story. */
export function readMap({ db }: Engine, storyId: string): StoredMap | null {
  const known = db.select({ id: stories.id }).from(stories).where(eq(stories.id, storyId)).get();
  if (!known) return null;
  const drawn = db.select({ layout: maps.layout }).from(maps).where(eq(maps.storyId, storyId)).get();
  const counts = db
    .select({ actorId: storyActors.actorId, attributions: storyActors.attributions })
    .from(storyActors)
    .where(eq(storyActors.storyId, storyId))
    .all();
  const quoted = new Map(counts.map(({ actorId, attributions }) => [actorId, attributions]));
  const places = drawn ? (JSON.parse(drawn.layout) as StoredPlace[]) : [];
  const layout = places.map((place) => ({ ...place, attributions: quoted.get(place.actorId) ?? 0 }));
  return { layout, edges: readEdges(db, eq(edges.storyId, storyId)) };
}

/** The edges of an actor, in one story or in all. */
export function readEdgesOf(engine: Engine, actorId: string, storyId: string | null): MapEdge[] {
  const id = survivorsOf(engine, [actorId]).get(actorId) as string;
  const touches = or(eq(edges.fromId, id), eq(edges.toId, id));
  return readEdges(engine.db, storyId === null ? touches : and(touches, eq(edges.storyId, storyId)));
}

/** Those who stand beside an actor, the heaviest first. */
export function readNeighbours(
  engine: Engine,
  actorId: string,
  storyId: string | null,
  limit: number,
): Neighbour[] {
  const id = survivorsOf(engine, [actorId]).get(actorId) as string;
  const beside = eq(neighbours.actorId, id);
  const weight = sql<number>`-sum(${neighbours.weightKey})`;
  return engine.db
    .select({ actorId: neighbours.neighbourId, weight })
    .from(neighbours)
    .where(storyId === null ? beside : and(beside, eq(neighbours.storyId, storyId)))
    .groupBy(neighbours.neighbourId)
    .orderBy(sql`sum(${neighbours.weightKey})`, neighbours.neighbourId)
    .limit(limit)
    .all();
}

function readEdges(db: Engine['db'], where: SQL | undefined): MapEdge[] {
  const rows = db
    .select({ body: edges.body })
    .from(edges)
    .where(where)
    .orderBy(edges.storyId, edges.ordinal)
    .all();
  return rows.map(({ body }) => JSON.parse(body) as MapEdge);
}
