/** Stores what exists only across articles: utterances, passages, edges, neighbours and the places on the map. */
import type { MapEdge, Span, StoryBatch } from '@onrecord/schema';
import { eq, inArray, sql } from 'drizzle-orm';
import { type Engine, insertRow, statement } from '../engine.ts';
import { articles, edges, maps, neighbours, passageArticles, passages, utterances } from '../tables/index.ts';

/** A place on the map with the degree of the actor: how many others it is tied to. */
export interface StoredPlace {
  actorId: string;
  x: number;
  y: number;
  degree: number;
}

/** Replaces all of it. */
export function replaceLinked(engine: Engine, batch: StoryBatch): void {
  const storyId = batch.story.id;
  takeOutNeighbours(engine).run({ storyId });
  forgetLoners(engine).run({ storyId });
  for (const remove of removals) remove(engine).run({ storyId });
  batch.utterances.forEach((utterance, ordinal) => {
    insertRow(engine, utterances, { id: utterance.id, storyId, ordinal, body: JSON.stringify(utterance) });
  });
  addPassages(engine, batch);
  batch.edges.forEach((edge, ordinal) => {
    const { id, from, to } = edge;
    insertRow(engine, edges, { storyId, id, ordinal, fromId: from, toId: to, body: JSON.stringify(edge) });
  });
  addMap(engine, batch);
}

/** The articles of the texts that the spans point into. */
function articlesOfTexts(engine: Engine, spans: readonly Span[]): string[] {
  const textIds = [...new Set(spans.map(({ text }) => text))];
  return articlesByTexts(engine)
    .all({ ids: JSON.stringify(textIds) })
    .map(({ id }) => id);
}

const articlesByTexts = statement(({ db }) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(inArray(articles.textId, sql`(select value from json_each(${sql.placeholder('ids')}))`))
    .prepare(),
);

const removals = [utterances, passages, passageArticles, edges, neighbours, maps].map((table) =>
  statement(({ db }) =>
    db
      .delete(table)
      .where(eq(table.storyId, sql.placeholder('storyId')))
      .prepare(),
  ),
);

/** The three below keep the neighbours over all stories: what a story said is taken out, and what it says now put in. */
const takeOutNeighbours = statement(({ sqlite }) =>
  sqlite.prepare(
    `update actor_neighbours set weight_key = actor_neighbours.weight_key - gone.weight_key from neighbours as gone
     where gone.story_id = @storyId and actor_neighbours.actor_id = gone.actor_id
       and actor_neighbours.neighbour_id = gone.neighbour_id`,
  ),
);

const forgetLoners = statement(({ sqlite }) =>
  sqlite.prepare(
    `delete from actor_neighbours where weight_key = 0 and (actor_id, neighbour_id) in
       (select actor_id, neighbour_id from neighbours where story_id = @storyId)`,
  ),
);

const putInNeighbours = statement(({ sqlite }) =>
  sqlite.prepare(
    `insert into actor_neighbours (actor_id, neighbour_id, weight_key)
     select actor_id, neighbour_id, weight_key from neighbours where story_id = @storyId
     on conflict (actor_id, neighbour_id) do update set weight_key = weight_key + excluded.weight_key`,
  ),
);

function addPassages(engine: Engine, batch: StoryBatch): void {
  const storyId = batch.story.id;
  batch.passages.forEach((passage, ordinal) => {
    insertRow(engine, passages, { id: passage.id, storyId, ordinal, body: JSON.stringify(passage) });
    for (const articleId of new Set(articlesOfTexts(engine, passage.spans)))
      insertRow(engine, passageArticles, { articleId, passageId: passage.id, storyId });
  });
}

function addMap(engine: Engine, { story, edges: drawn }: StoryBatch): void {
  const weights = weighNeighbours(drawn);
  for (const [actorId, beside] of weights)
    for (const [neighbourId, weight] of beside)
      insertRow(engine, neighbours, { storyId: story.id, actorId, neighbourId, weightKey: -weight });
  putInNeighbours(engine).run({ storyId: story.id });
  const layout = story.layout.map(
    ({ actorId, x, y }): StoredPlace => ({ actorId, x, y, degree: weights.get(actorId)?.size ?? 0 }),
  );
  insertRow(engine, maps, { storyId: story.id, layout: JSON.stringify(layout) });
}

/** The summed weight of all edges between two actors, seen from either. */
function weighNeighbours(drawn: readonly MapEdge[]): Map<string, Map<string, number>> {
  const weights = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, weight: number) => {
    const beside = weights.get(from) ?? new Map<string, number>();
    weights.set(from, beside.set(to, (beside.get(to) ?? 0) + weight));
  };
  for (const { from, to, weight } of drawn) {
    if (from === to) continue;
    add(from, to, weight);
    add(to, from, weight);
  }
  return weights;
}
