/** Reads actors and outlets in their three forms: as an article asserts them, as a story sees them, and as all stories do. */
import type { Actor, Outlet } from '@onrecord/schema';
import { wellFormed } from '@onrecord/schema/validate';
import { nameKeyOf } from '../sort-keys.ts';
import { actorWords } from '../write/search-index.ts';
import { type Examination, guarded, parsed, rowsOf } from './examination.ts';
import { type Fault, faultOf } from './fault.ts';

/** Checks the views of actors and outlets, and that every redirect ends. */
export function* checkActors(examination: Examination): Generator<Fault> {
  yield* guarded('actors', checkActorViews(examination));
  yield* guarded('story_actors', checkStoryActors(examination));
  yield* guarded('outlets', checkOutlets(examination));
  yield* checkSearchRows(examination);
}

interface ActorRow {
  row: number;
  id: string;
  redirect_to: string | null;
  body: string;
  kind: string;
  name_key: string;
}

function* checkActorViews({ engine, count }: Examination): Generator<Fault> {
  const { sqlite } = engine;
  const first = sqlite
    .prepare('select body from story_actors where actor_id = ? order by story_id limit 1')
    .pluck();
  const names = sqlite.prepare('select names from actor_search where rowid = ?');
  const redirect = sqlite.prepare('select redirect_to from actors where id = ?').pluck();
  for (const row of rowsOf<ActorRow>(engine, 'actors', 'row')) {
    count('redirects');
    count('search');
    if (row.body !== first.get(row.id))
      yield faultOf('records', row.id, 'the actor differs from the one in the first of its stories');
    const end = endOf(row, (id) => redirect.get(id) as string | null | undefined);
    if (end) yield faultOf('redirects', row.id, end);
    const actor = yield* parsed<Actor>(row.body, (what) => faultOf('records', row.id, what));
    if (!actor) continue;
    const wanted = actorWords({ ...actor, redirectTo: row.redirect_to });
    if (JSON.stringify(names.get(row.row) ?? null) !== JSON.stringify(wanted))
      yield faultOf(
        'search',
        row.id,
        'actor_search holds other names than the actor, or it is missing there',
      );
  }
}

/** Follows redirects; says what is wrong with where they lead, or null. */
function endOf(
  { id, redirect_to }: Pick<ActorRow, 'id' | 'redirect_to'>,
  redirectOf: (id: string) => string | null | undefined,
): string | null {
  const seen = new Set([id]);
  for (let next = redirect_to; next !== null; ) {
    if (seen.has(next)) return `its redirects run in a circle through ${next}`;
    seen.add(next);
    const further = redirectOf(next);
    if (further === undefined) return `it redirects to ${next}, who is not there`;
    next = further;
  }
  return null;
}

type StoryActorRow = Omit<ActorRow, 'id'> & {
  rowid: number;
  story_id: string;
  actor_id: string;
  survivor_id: string;
};

function* checkStoryActors({ engine, count }: Examination): Generator<Fault> {
  const known = engine.sqlite
    .prepare('select survivor_id from story_actors where story_id = ? and actor_id = ?')
    .pluck();
  for (const row of rowsOf<StoryActorRow>(engine, 'story_actors', 'rowid', 'rowid, *')) {
    count('redirects');
    const where = `${row.actor_id} in ${row.story_id}`;
    if (known.get(row.story_id, row.survivor_id) !== row.survivor_id)
      yield faultOf('redirects', where, `it leads to ${row.survivor_id}, who does not survive in this story`);
    const actor = yield* parsed<Actor>(row.body, (what) => faultOf('records', where, what));
    if (!actor) continue;
    count('records');
    yield* wellFormed(actor).map(({ path, message }) => faultOf('records', `${where}, ${path}`, message));
    const agrees =
      actor.id === row.actor_id &&
      actor.kind === row.kind &&
      nameKeyOf(actor.name) === row.name_key &&
      (actor.redirectTo ?? actor.id) === row.survivor_id;
    if (!agrees)
      yield faultOf('records', where, 'its row has another id, kind, name or survivor than the actor');
  }
}

function* checkOutlets({ engine, count }: Examination): Generator<Fault> {
  const views = engine.sqlite.prepare('select 1 from story_outlets where outlet_id = ? and body = ?');
  for (const { id, body, name_key } of rowsOf<ActorRow>(engine, 'outlets', 'id')) {
    count('records');
    if (!views.get(id, body))
      yield faultOf('records', id, 'the outlet differs from how each of its stories sees it');
    const outlet = yield* parsed<Outlet>(body, (what) => faultOf('records', id, what));
    if (!outlet) continue;
    yield* wellFormed(outlet).map(({ path, message }) => faultOf('records', `${id}, ${path}`, message));
    if (outlet.id !== id || nameKeyOf(outlet.name) !== name_key)
      yield faultOf('records', id, 'its row has another id or name than the outlet');
  }
}

/** Rows of the full-text tables to which nothing belongs. */
function* checkSearchRows({ engine: { sqlite } }: Examination): Generator<Fault> {
  for (const table of ['article', 'attribution', 'actor']) {
    const rows = sqlite
      .prepare(`select rowid from ${table}_search except select row from ${table}s`)
      .pluck()
      .iterate();
    for (const row of rows) yield faultOf('search', `${table}_search, row ${row}`, 'nothing belongs to it');
  }
}
