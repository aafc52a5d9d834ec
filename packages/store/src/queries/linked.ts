/** What was found across the articles of a story: utterances, shared passages, and the entity map. */
import type { MapEdge, SharedPassage, Utterance } from '@onrecord/schema';
import { and, eq, sql } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import type { Neighbour, StoredMap } from '../store.ts';
import {
  actorNeighbours,
  edges,
  maps,
  neighbours,
  passageArticles,
  passages,
  stories,
  utterances,
} from '../tables/index.ts';
import type { StoredPlace } from '../write/linked.ts';
import { survivorsOf } from './actors.ts';
import { amongIds, bound } from './condition.ts';

/** More lines of one actor than a map can show; somebody famous has as many as there are stories. */
const MOST_EDGES = 1_000;

const inStory = bound('storyId');

/** The utterances of a story in the order in which they were linked. */
export function readUtterances(engine: Engine, storyId: string): Utterance[] {
  const rows = utterancesOf(engine).all({ storyId });
  return rows.map(({ body }) => JSON.parse(body) as Utterance);
}

const utterancesOf = statement(({ db }) =>
  db
    .select({ body: utterances.body })
    .from(utterances)
    .where(eq(utterances.storyId, inStory))
    .orderBy(utterances.ordinal)
    .prepare(),
);

/** The shared passages of a story, of an article, or of both; of neither there are none. */
export function readPassages(
  engine: Engine,
  { storyId, articleId }: { storyId?: string; articleId?: string },
): SharedPassage[] {
  if (articleId) {
    const [found = []] = readPassagesOfArticles(engine, [articleId], storyId ?? null);
    return found;
  }
  if (!storyId) return [];
  const rows = passagesOfStory(engine).all({ storyId });
  return rows.map(({ body }) => JSON.parse(body) as SharedPassage);
}

const passagesOfStory = statement(({ db }) =>
  db
    .select({ body: passages.body })
    .from(passages)
    .where(eq(passages.storyId, inStory))
    .orderBy(passages.ordinal)
    .prepare(),
);

/** The shared passages of each article, in one story or in whichever it is. */
export function readPassagesOfArticles(
  engine: Engine,
  articleIds: readonly string[],
  storyId: string | null = null,
): SharedPassage[][] {
  const rows = passagesOfArticles(engine).all({ ids: JSON.stringify([...new Set(articleIds)]) });
  const wanted = rows.filter((row) => row.body !== null && (storyId === null || row.storyId === storyId));
  const found = Map.groupBy(wanted, ({ articleId }) => articleId);
  return articleIds.map((id) =>
    (found.get(id) ?? []).map(({ body }) => JSON.parse(body as string) as SharedPassage),
  );
}

const passagesOfArticles = statement(({ db }) =>
  db
    .select({ articleId: passageArticles.articleId, storyId: passages.storyId, body: passages.body })
    .from(passageArticles)
    .leftJoin(passages, eq(passages.id, passageArticles.passageId))
    .where(amongIds(passageArticles.articleId))
    .orderBy(passageArticles.articleId, passages.ordinal)
    .prepare(),
);

/** The map as it was computed when the story was linked; empty before that, null for an unknown story. */
export function readMap(engine: Engine, storyId: string): StoredMap | null {
  const drawn = mapOf(engine).get({ storyId });
  if (!drawn) return null;
  const quoted = new Map(
    quotedIn(engine)
      .all({ storyId })
      .map(({ id, key }) => [id, -key]),
  );
  const places = JSON.parse(drawn.layout ?? '[]') as StoredPlace[];
  const layout = places.map((place) => ({ ...place, attributions: quoted.get(place.actorId) ?? 0 }));
  return { layout, edges: edgesOf(edgesIn(engine).all({ storyId })) };
}

const mapOf = statement(({ db }) =>
  db
    .select({ layout: maps.layout })
    .from(stories)
    .leftJoin(maps, eq(maps.storyId, stories.id))
    .where(eq(stories.id, inStory))
    .prepare(),
);

/** The survivors of a story and how often they are quoted. By hand: the index of those who survive has to be named. */
const quotedIn = statement(({ sqlite }) =>
  sqlite.prepare<{ storyId: string }, { id: string; key: number }>(
    `select actor_id as id, quoted_key as key from story_actors indexed by story_actors_by_quoted
     where story_id = +@storyId and survivor_id = actor_id`,
  ),
);

const edgesIn = statement(({ db }) =>
  db
    .select({ body: edges.body })
    .from(edges)
    .where(eq(edges.storyId, inStory))
    .orderBy(edges.ordinal)
    .prepare(),
);

/** The edges of an actor, in one story or in all: at most 1,000 that begin and 1,000 that end there. */
export function readEdgesOf(engine: Engine, actorId: string, storyId: string | null): MapEdge[] {
  const id = survivorsOf(engine, [actorId]).get(actorId) as string;
  const values = { id, storyId, most: MOST_EDGES };
  return edgesOf((storyId === null ? edgesTouching(engine) : edgesTouchingIn(engine)).all(values) as Body[]);
}

const edgesTouching = edgesAt('');
const edgesTouchingIn = edgesAt('and story_id = @storyId');

/** Each end by its own index and with its own end: of two conditions joined by OR the planner sorts all that match. */
function edgesAt(condition: string) {
  const end = (column: string) =>
    `select * from (select story_id, ordinal, id, body from edges where ${column} = @id ${condition}
       order by story_id, ordinal limit @most)`;
  return statement(({ sqlite }) =>
    sqlite.prepare(
      `select body from (${end('from_id')} union ${end('to_id')}) order by story_id, ordinal limit @most`,
    ),
  );
}

/** Those who stand beside an actor, the heaviest first. */
export function readNeighbours(
  engine: Engine,
  actorId: string,
  storyId: string | null,
  limit: number,
): Neighbour[] {
  const id = survivorsOf(engine, [actorId]).get(actorId) as string;
  return (storyId === null ? neighboursOf(engine) : neighboursIn(engine)).all({ id, storyId, limit });
}

const neighboursOf = statement(({ db }) =>
  db
    .select({ actorId: actorNeighbours.neighbourId, weight: sql<number>`-${actorNeighbours.weightKey}` })
    .from(actorNeighbours)
    .where(eq(actorNeighbours.actorId, bound('id')))
    .orderBy(actorNeighbours.weightKey, actorNeighbours.neighbourId)
    .limit(sql.placeholder('limit'))
    .prepare(),
);

const neighboursIn = statement(({ db }) =>
  db
    .select({ actorId: neighbours.neighbourId, weight: sql<number>`-${neighbours.weightKey}` })
    .from(neighbours)
    .where(and(eq(neighbours.actorId, bound('id')), eq(neighbours.storyId, inStory)))
    .orderBy(neighbours.weightKey, neighbours.neighbourId)
    .limit(sql.placeholder('limit'))
    .prepare(),
);

interface Body {
  body: string;
}

function edgesOf(rows: readonly Body[]): MapEdge[] {
  return rows.map(({ body }) => JSON.parse(body) as MapEdge);
}
