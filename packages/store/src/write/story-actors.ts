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
 * longer one says more, and the smaller of equal length wins, so that the order of import does not matter.
 */
export function joinStoryActor(engine: Engine, storyId: string, actor: Actor): void {
  const known = storyActor(engine).get({ storyId, actorId: actor.id });
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
  return storyActor(engine).get({ storyId, actorId })?.survivorId ?? actorId;
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
  const before = actorById(engine).get({ id });
  const seen = firstStoryOf(engine).get({ id });
  if (!seen) {
    if (before) removeActor(engine, before.row, before.redirectTo);
    return;
  }
  const redirectTo = seen.survivorId === id ? null : seen.survivorId;
  const isSame = before?.body === seen.body && before.redirectTo === redirectTo;
  if (isSame && !change.attributions && !change.mentions && !change.outlets) return;
  const counts = {
    attributions: (before?.attributions ?? 0) + change.attributions,
    mentions: (before?.mentions ?? 0) + change.mentions,
    outlets: (before?.outlets ?? 0) + change.outlets,
  };
  const { body, kind, nameKey } = seen;
  const view = { redirectTo, body, kind, nameKey };
  const figures = { quotedKey: -counts.attributions, ...counts };
  const row = before ? before.row : insertRow(engine, actors, { id, ...view, ...figures });
  if (before) setColumns(engine, actors, { row }, isSame ? figures : { ...view, ...figures });
  if (!isSame) indexActor(engine, row, { ...(JSON.parse(body) as Actor), redirectTo });
  addToCounter(engine, 'actors', survives(redirectTo) - (before ? survives(before.redirectTo) : 0));
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

const actorById = statement(({ db }) =>
  db
    .select({
      row: actors.row,
      redirectTo: actors.redirectTo,
      body: actors.body,
      attributions: actors.attributions,
      mentions: actors.mentions,
      outlets: actors.outlets,
    })
    .from(actors)
    .where(eq(actors.id, sql.placeholder('id')))
    .prepare(),
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

const firstStoryOf = statement(({ db }) =>
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
);
