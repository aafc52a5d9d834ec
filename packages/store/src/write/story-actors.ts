/** The actors of a story and the view that all stories together have of each. */
import type { Actor } from '@onrecord/schema';
import { and, eq, sql } from 'drizzle-orm';
import { type Engine, insertRow, setColumns, statement } from '../engine.ts';
import { nameKeyOf } from '../sort-keys.ts';
import { actors, storyActors } from '../tables/index.ts';
import type { ActorCounts } from '../views.ts';
import type { ActorChanges } from './actor-changes.ts';
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
 * longer one says more, and the smaller of equal length wins, so that the order of import does not matter. Answers with
 * the actor's survivor within the story.
 */
export function joinStoryActor(engine: Engine, storyId: string, actor: Actor): string {
  const known = storyActor(engine).get({ storyId, actorId: actor.id });
  if (!known) addStoryActor(engine, storyId, actor, false);
  else if (!known.linked && saysMore(JSON.stringify(actor), known.body))
    setColumns(
      engine,
      storyActors,
      { storyId, actorId: actor.id },
      { body: JSON.stringify(actor), kind: actor.kind, nameKey: nameKeyOf(actor.name) },
    );
  return known?.survivorId ?? actor.redirectTo ?? actor.id;
}

/** True when the JSON `a` says more of the same thing than `b`. */
export function saysMore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length > b.length;
}

/**
 * Brings the view over all stories of these actors up to date, and adds what changed in their counters.
 *
 * @remarks An actor in several stories is seen as in the story with the smallest id: redirects then lead only to
 * equal or smaller story ids, so that they always end.
 */
export function refreshActors(engine: Engine, actorIds: Iterable<string>, changes: ActorChanges): void {
  for (const id of new Set([...actorIds, ...changes.keys()])) refreshActor(engine, id, changes.get(id));
}

function refreshActor(engine: Engine, id: string, change: ActorCounts = NO_CHANGE): void {
  const { row, shown, seen, ...before } = actorToRefresh(engine).get({ id }) as ActorToRefresh;
  if (seen === null) {
    if (row !== null) removeActor(engine, row, before.redirectTo);
    return;
  }
  const redirectTo = before.survivorId === id ? null : before.survivorId;
  const isSame = shown === 1 && before.redirectTo === redirectTo;
  if (isSame && !change.attributions && !change.mentions && !change.outlets) return;
  const counts = {
    attributions: before.attributions + change.attributions,
    mentions: before.mentions + change.mentions,
    outlets: before.outlets + change.outlets,
  };
  const figures = { quotedKey: -counts.attributions, ...counts };
  if (isSame) {
    setColumns(engine, actors, { row: row as number }, figures);
    return;
  }
  const actor = { ...(JSON.parse(seen) as Actor), redirectTo };
  const view = { redirectTo, body: seen, kind: actor.kind, nameKey: nameKeyOf(actor.name) };
  if (row !== null) setColumns(engine, actors, { row }, { ...view, ...figures });
  indexActor(engine, row ?? insertRow(engine, actors, { id, ...view, ...figures }), actor);
  addToCounter(engine, 'actors', survives(redirectTo) - (row === null ? 0 : survives(before.redirectTo)));
}

const NO_CHANGE: ActorCounts = { attributions: 0, mentions: 0, outlets: 0 };

function survives(redirectTo: string | null): number {
  return redirectTo === null ? 1 : 0;
}

function removeActor(engine: Engine, row: number, redirectTo: string | null): void {
  unindexActor(engine, row);
  forgetActor(engine).run({ row });
  addToCounter(engine, 'actors', -survives(redirectTo));
}

const forgetActor = statement(({ db }) =>
  db
    .delete(actors)
    .where(eq(actors.row, sql.placeholder('row')))
    .prepare(),
);

/** What all stories see of an actor, and what they should see; null where there is no such row. */
interface ActorToRefresh extends ActorCounts {
  row: number | null;
  redirectTo: string | null;
  survivorId: string;
  /** 1 where the body that is shown is the one of the first story. */
  shown: number;
  /** The body in the first story. */
  seen: string | null;
}

const actorToRefresh = statement(({ sqlite }) =>
  sqlite.prepare(
    `select actors.row, actors.redirect_to as redirectTo, coalesce(actors.attributions, 0) as attributions,
       coalesce(actors.mentions, 0) as mentions, coalesce(actors.outlets, 0) as outlets,
       first.survivor_id as survivorId, actors.body is first.body as shown, first.body as seen
     from (select @id as id) as wanted
       left join actors on actors.id = wanted.id
       left join story_actors as first on first.actor_id = wanted.id
     order by first.story_id limit 1`,
  ),
);

const storyActor = statement(({ db }) =>
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
);
