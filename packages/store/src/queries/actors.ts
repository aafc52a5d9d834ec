/** Lists of actors, their counters, and which ids stand for whom. */
import type { Actor } from '@onrecord/schema';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type Engine, statement } from '../engine.ts';
import type { ActorCounts, ActorFilter, ActorSort, Page, PageRequest } from '../store.ts';
import { actors, storyActors } from '../tables/index.ts';
import { readCounter } from '../write/counters.ts';
import { always, amongIds, type Condition, equals, oneOf, speaks, type Use } from './condition.ts';
import { matches, matchQuery } from './full-text.ts';
import { countRows, readPage } from './page.ts';
import { storyCounts } from './stories.ts';

/** One page of surviving actors; counted within the story when the filter names one. */
export function pageActors(
  engine: Engine,
  filter: ActorFilter,
  sort: ActorSort,
  page: PageRequest,
): Page<Actor> {
  const itemOf = ({ body }: Record<string, unknown>) => JSON.parse(body as string) as Actor;
  const { storyId } = filter;
  const isNarrow = Boolean(filter.text?.trim());
  if (!storyId) {
    const where = [
      ...always('survives', isNull(actors.redirectTo)),
      ...chosen(actors, filter, sort, page),
      ...named(filter),
    ];
    const total = () =>
      where.length === 1 ? readCounter(engine, 'actors') : countRows(engine, actors, where);
    const key = sort === 'name' ? actors.nameKey : actors.quotedKey;
    const columns = { body: actors.body };
    const listing = {
      name: `actors.${sort}`,
      table: actors,
      keys: [key, actors.id],
      columns,
      where,
      isNarrow,
      // Or the planner finds those who survive by the index of redirects, and sorts them all.
      ...(isNarrow ? {} : { index: sort === 'name' ? 'actors_by_name' : 'actors_by_quoted' }),
      itemOf,
      total,
    };
    return readPage(engine, listing, page);
  }
  const where = [
    ...equals(storyActors.storyId, storyId),
    ...always('survives', eq(storyActors.survivorId, storyActors.actorId)),
    ...chosen(storyActors, filter, sort, page),
    ...namedInStory(filter),
  ];
  const onlySpeaking = where.length === 3 && filter.speaking === true;
  const total = () =>
    onlySpeaking ? (storyCounts(engine, [storyId])[0]?.voices ?? 0) : countRows(engine, storyActors, where);
  const key = sort === 'name' ? storyActors.nameKey : storyActors.quotedKey;
  const columns = { body: storyActors.body };
  const keys = [key, storyActors.actorId];
  const name = `story-actors.${sort}`;
  const listing = { name, table: storyActors, keys, columns, where, isNarrow, itemOf, total };
  return readPage(engine, listing, page);
}

/** Counters over all stories; a merged id counts as its survivor, an unknown one as zeros. */
export function actorCounts(engine: Engine, ids: readonly string[]): ActorCounts[] {
  const ends = survivorsOf(engine, ids);
  const rows = countsByIds(engine).all({ ids: JSON.stringify([...new Set(ends.values())]) });
  const found = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return ids.map((id) => found.get(ends.get(id) ?? id) ?? { attributions: 0, mentions: 0, outlets: 0 });
}

const countsByIds = statement(({ db }) =>
  db
    .select({
      id: actors.id,
      attributions: actors.attributions,
      mentions: actors.mentions,
      outlets: actors.outlets,
    })
    .from(actors)
    .where(amongIds(actors.id))
    .prepare(),
);

/** The survivor of each id; an unknown id stands for itself. */
export function survivorsOf(engine: Engine, ids: readonly string[]): Map<string, string> {
  const ends = new Map(ids.map((id) => [id, id]));
  const merged = redirects(engine).all({ ids: JSON.stringify(ids) });
  if (merged.length === 0) return ends;
  const further = survivorsOf(
    engine,
    merged.map(({ redirectTo }) => redirectTo as string),
  );
  for (const { id, redirectTo } of merged) ends.set(id, further.get(redirectTo as string) as string);
  return ends;
}

const redirects = statement(({ db }) =>
  db
    .select({ id: actors.id, redirectTo: actors.redirectTo })
    .from(actors)
    .where(and(amongIds(actors.id), isNotNull(actors.redirectTo)))
    .prepare(),
);

/** The ids that were merged into each actor. */
export function mergedIds(engine: Engine, ids: readonly string[]): string[][] {
  const rows = merges(engine).all({ ids: JSON.stringify(ids) });
  const merged = Map.groupBy(rows, ({ redirectTo }) => redirectTo);
  return ids.map((id) => (merged.get(id) ?? []).map((row) => row.id));
}

const merges = statement(({ db }) =>
  db
    .select({ id: actors.id, redirectTo: actors.redirectTo })
    .from(actors)
    .where(amongIds(actors.redirectTo))
    .orderBy(actors.redirectTo, actors.id)
    .prepare(),
);

/** The stories of each actor, also under ids that were merged into it. */
export function storyIdsOfActors(engine: Engine, ids: readonly string[]): string[][] {
  const ends = survivorsOf(engine, ids);
  const rows = storiesOfActors(engine).all({ ids: JSON.stringify([...new Set(ends.values())]) });
  const found = Map.groupBy(rows, ({ id }) => id);
  return ids.map((id) => (found.get(ends.get(id) ?? id) ?? []).map(({ storyId }) => storyId));
}

const storiesOfActors = statement(({ db }) =>
  db
    .select({ id: storyActors.actorId, storyId: storyActors.storyId })
    .from(storyActors)
    .where(amongIds(storyActors.actorId))
    .orderBy(storyActors.actorId, storyActors.storyId)
    .prepare(),
);

/**
 * Those who speak come first in the order of quotes, so that one end of either part is a bound of the index. A cursor that
 * bounds the same end is the closer one: beside it, and in the order of names, the condition only sifts.
 */
function chosen(
  { kind: kinds, quotedKey }: Record<'kind' | 'quotedKey', SQLiteColumn>,
  { kind, speaking }: ActorFilter,
  sort: ActorSort,
  { after, before }: PageRequest,
): Condition[] {
  const bounding = speaking ? before : after;
  const use = sort === 'name' || bounding ? 'sift' : 'enter';
  return [
    ...oneOf(kinds, kind, 'sift'),
    ...(speaking === true ? speaks(quotedKey, use) : []),
    ...(speaking === false ? isSilent(quotedKey, use) : []),
  ];
}

function isSilent(key: SQLiteColumn, use: Use): Condition[] {
  return always(`${use} silent`, use === 'enter' ? sql`${key} >= 0` : sql`+${key} >= 0`);
}

function named({ text }: ActorFilter): Condition[] {
  return matches(actors.row, 'actor_search', text);
}

/** Rows of a story have no row number of their own: the names lead to ids. */
function namedInStory({ text }: ActorFilter): Condition[] {
  const [match] = named({ text });
  if (!match || matchQuery(text ?? '', 'actor_search') === null) return match ? [match] : [];
  const ids = sql`(select ${actors.id} from ${actors} where ${match.sql})`;
  return [{ ...match, shape: `${match.shape} in story`, sql: sql`${storyActors.actorId} in ${ids}` }];
}
