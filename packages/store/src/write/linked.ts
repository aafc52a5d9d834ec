/** Stores what exists only across articles: utterances, passages, edges, neighbours and the places on the map. */
import type { MapEdge, Span, StoryBatch } from '@onrecord/schema';
import { eq, inArray } from 'drizzle-orm';
import { type Engine, insertRow } from '../engine.ts';
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
  for (const table of [utterances, passages, passageArticles, edges, neighbours, maps])
    engine.db.delete(table).where(eq(table.storyId, storyId)).run();
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

/** The article of each text that the spans point into. */
function articlesOfTexts({ db }: Engine, spans: readonly Span[]): Map<string, string> {
  const textIds = [...new Set(spans.map(({ text }) => text))];
  const columns = { textId: articles.textId, articleId: articles.id };
  const rows = db.select(columns).from(articles).where(inArray(articles.textId, textIds)).all();
  return new Map(rows.map(({ textId, articleId }) => [textId, articleId]));
}

function addPassages(engine: Engine, batch: StoryBatch): void {
  const storyId = batch.story.id;
  batch.passages.forEach((passage, ordinal) => {
    insertRow(engine, passages, { id: passage.id, storyId, ordinal, body: JSON.stringify(passage) });
    for (const articleId of new Set(articlesOfTexts(engine, passage.spans).values()))
      insertRow(engine, passageArticles, { articleId, passageId: passage.id, storyId });
  });
}

function addMap(engine: Engine, { story, edges: drawn }: StoryBatch): void {
  const weights = weighNeighbours(drawn);
  for (const [actorId, beside] of weights)
    for (const [neighbourId, weight] of beside)
      insertRow(engine, neighbours, { storyId: story.id, actorId, neighbourId, weightKey: -weight });
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
