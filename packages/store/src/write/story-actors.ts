/** The actors of a story and the view that all stories together have of each. */
import type { Actor } from '@onrecord/schema';
import { and, eq, sql } from 'drizzle-orm';
import { type Engine, insertRow, setColumns } from '../engine.ts';
import { nameKeyOf } from '../sort-keys.ts';
import { actorOutlets, actors, storyActors } from '../tables/index.ts';
import { addToCounter } from './counters.ts';
import { indexActor, unindexActor } from './search-index.ts';

/** Puts an actor into a story without counters; it must not be there yet. */
export function addStoryActor(engine: Engine, storyId: string, actor: Actor, linked: boolean): void {
  insertRow(engine, storyActors, {
    storyId,
    actorId: actor.id,
    survivorId: actor.redirectTo ?? actor.id,
    linked,
    body: JSON.stringify(actor),
    kind: actor.kind,
    nameKey: nameKeyOf(actor.name),
    quotedKey: 0,
    attributions: 0,
    direct: 0,
    mixed: 0,
    indirect: 0,
    mentions: 0,
    cues: '[]',
  });
}

/**
 * Puts an article's own actor into a story. A linked one stays as it was linked; of two articles' versions the
 * longer one says more, and the smaller of equal length wins, so that the order of import does not matter.
 */
export function joinStoryActor(engine: Engine, storyId: string, actor: Actor): void {
  const known = readStoryActor(engine, storyId, actor.id);
  if (!known) addStoryActor(engine, storyId, actor, false);
  else if (!known.linked && saysMore(JSON.stringify(actor), known.body))
    setColumns(
      engine,
      storyActors,
      { storyId, actorId: actor.id },
      { body: JSON.stringify(actor), kind: actor.kind, nameKey: nameKeyOf(actor.name) },
    );
}

/** The survivor of an actor within a story; an unknown actor is its own. */
export function survivorInStory(engine: Engine, storyId: string, actorId: string): string {
  return readStoryActor(engine, storyId, actorId)?.survivorId ?? actorId;
}

/** True when the JSON `a` says more of the same thing than `b`. */
export function saysMore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length > b.length;
}

/**
 * Brings the global view of these actors up to date.
 *
 * @remarks An actor in several stories is seen as in the story with the smallest id: redirects then lead only to
 * equal or smaller story ids, so that they always end.
 */
export function refreshActors(engine: Engine, actorIds: Iterable<string>): void {
  for (const id of actorIds) refreshActor(engine, id);
}

function refreshActor(engine: Engine, id: string): void {
  const before = readActor(engine, id);
  const seen = readFirstStory(engine, id);
  if (!seen) {
    if (before) removeActor(engine, before.row, id);
    addToCounter(engine, 'actors', before && before.redirectTo === null ? -1 : 0);
    return;
  }
  const counts = sumActor(engine, id);
  const redirectTo = seen.survivorId === id ? null : seen.survivorId;
  const { body, kind, nameKey } = seen;
  const values = { redirectTo, body, kind, nameKey, quotedKey: -counts.attributions, ...counts };
  const row = before ? before.row : insertRow(engine, actors, { id, ...values });
  if (before) setColumns(engine, actors, { row }, values);
  if (before?.body !== body || before.redirectTo !== redirectTo)
    indexActor(engine, row, { ...(JSON.parse(body) as Actor), redirectTo });
  addToCounter(engine, 'actors', survives(redirectTo) - (before ? survives(before.redirectTo) : 0));
}

function survives(redirectTo: string | null): number {
  return redirectTo === null ? 1 : 0;
}

function removeActor(engine: Engine, row: number, id: string): void {
  unindexActor(engine, row);
  engine.db.delete(actors).where(eq(actors.id, id)).run();
}

function readActor({ db, prepared }: Engine, id: string) {
  return prepared('read actor', () =>
    db
      .select({ row: actors.row, redirectTo: actors.redirectTo, body: actors.body })
      .from(actors)
      .where(eq(actors.id, sql.placeholder('id')))
      .prepare(),
  ).get({ id });
}

function readStoryActor({ db, prepared }: Engine, storyId: string, actorId: string) {
  return prepared('read story actor', () =>
    db
      .select({ survivorId: storyActors.survivorId, linked: storyActors.linked, body: storyActors.body })
      .from(storyActors)
      .where(
        and(
          eq(storyActors.storyId, sql.placeholder('storyId')),
          eq(storyActors.actorId, sql.placeholder('actorId')),
        ),
      )
      .prepare(),
  ).get({ storyId, actorId });
}

function readFirstStory({ db, prepared }: Engine, id: string) {
  return prepared('first story of actor', () =>
    db
      .select({
        survivorId: storyActors.survivorId,
        body: storyActors.body,
        kind: storyActors.kind,
        nameKey: storyActors.nameKey,
      })
      .from(storyActors)
      .where(eq(storyActors.actorId, sql.placeholder('id')))
      .orderBy(storyActors.storyId)
      .limit(1)
      .prepare(),
  ).get({ id });
}

function sumActor({ db, prepared }: Engine, id: string) {
  const sums = prepared('sum actor', () =>
    db
      .select({
        attributions: sql<number>`coalesce(sum(${storyActors.attributions}), 0)`,
        mentions: sql<number>`coalesce(sum(${storyActors.mentions}), 0)`,
      })
      .from(storyActors)
      .where(eq(storyActors.actorId, sql.placeholder('id')))
      .prepare(),
  ).get({ id });
  const outlets = prepared('count outlets of actor', () =>
    db
      .select({ count: sql<number>`count(distinct ${actorOutlets.outletId})` })
      .from(actorOutlets)
      .where(eq(actorOutlets.actorId, sql.placeholder('id')))
      .prepare(),
  ).get({ id });
  return {
    attributions: sums?.attributions ?? 0,
    mentions: sums?.mentions ?? 0,
    outlets: outlets?.count ?? 0,
  };
}
