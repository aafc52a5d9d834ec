/** Lists of attributions with their filters, and how many each choice would leave. */
import { type Attribution, attributionKinds, cueClasses, stances } from '@onrecord/schema';
import { and, desc, gt, lt, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Engine } from '../engine.ts';
import type { AttributionFacets, AttributionFilter, AttributionSort, Page, PageRequest } from '../store.ts';
import { actors, attributions, attributionsAbout, outlets } from '../tables/index.ts';
import { readCounter } from '../write/counters.ts';
import { actorCounts, survivorsOf } from './actors.ts';
import { articleCounts } from './articles.ts';
import { type Condition, equals, hasValue, oneOf, seen, shapeOf, valuesOf } from './condition.ts';
import { matches } from './full-text.ts';
import { outletCounts } from './outlets.ts';
import { countRows, readPage } from './page.ts';
import { storyCounts } from './stories.ts';

const { oldestKey, newestKey, articleId, start, row, speakerKey, lengthKey } = attributions;

const keysOf = {
  'article-order': [oldestKey, articleId, start, row],
  newest: [newestKey, articleId, start, row],
  speaker: [speakerKey, newestKey, articleId, start, row],
  longest: [lengthKey, articleId, start, row],
} satisfies Record<AttributionSort, SQLiteColumn[]>;

/** The most choices of one facet: more than anybody reads, and a store may know a hundred thousand speakers. */
const MOST_CHOICES = 500;

/** One page of attributions. */
export function pageAttributions(
  engine: Engine,
  filter: AttributionFilter,
  sort: AttributionSort,
  page: PageRequest,
): Page<Attribution> {
  const where = Object.values(conditionsOf(engine, filter)).flat();
  return readPage(
    engine,
    {
      name: `attributions.${sort}`,
      table: attributions,
      keys: keysOf[sort],
      columns: { body: seen(attributions) },
      where,
      itemOf: ({ body }) => JSON.parse(body as string) as Attribution,
      total: () => totalOf(engine, filter, where),
    },
    page,
  );
}

/** The first attribution of each speaker in the order of articles; null for one that never speaks. */
export function firstAttributions(engine: Engine, speakerIds: readonly string[]): (Attribution | null)[] {
  const rows = engine
    .prepared('first attributions', () =>
      engine.sqlite.prepare(
        `select speaker.value as id,
           (select coalesce(view, body) from attributions where speaker_id = speaker.value
            order by oldest_key, article_id, start, row limit 1) as body
         from json_each(@ids) as speaker`,
      ),
    )
    .all({ ids: JSON.stringify(speakerIds) }) as { id: string; body: string | null }[];
  const found = new Map(rows.map(({ id, body }) => [id, JSON.parse(body ?? 'null') as Attribution | null]));
  return speakerIds.map((id) => found.get(id) ?? null);
}

/** How many attributions each choice would leave; each facet is counted with the other filters applied. */
export function attributionFacets(engine: Engine, filter: AttributionFilter): AttributionFacets {
  const conditions = conditionsOf(engine, filter);
  if (Object.values(conditions).flat().length === 0) return countedFacets(engine);
  const without = (dimension: keyof typeof conditions) =>
    Object.values({ ...conditions, [dimension]: [] }).flat();
  const facet = <T extends string>(column: SQLiteColumn, dimension: keyof typeof conditions) =>
    countBy(engine, column, without(dimension)) as { id: T; count: number }[];
  return {
    total: totalOf(engine, filter, Object.values(conditions).flat()),
    speakers: facet(attributions.speakerId, 'speakers'),
    outlets: facet(attributions.outletId, 'outlets'),
    kinds: facet(attributions.kind, 'kinds'),
    stances: facet(attributions.stance, 'stances'),
    cueClasses: facet(attributions.cueClass, 'cueClasses'),
  };
}

/** Without a filter the counters are the facets: nothing is counted over the whole store. */
function countedFacets(engine: Engine): AttributionFacets {
  const { db } = engine;
  const quoted = { id: actors.id, count: actors.attributions };
  const quoting = { id: outlets.id, count: outlets.attributions };
  return {
    total: readCounter(engine, 'attributions'),
    speakers: db
      .select(quoted)
      .from(actors)
      .where(lt(actors.quotedKey, 0))
      .orderBy(actors.quotedKey, actors.id)
      .limit(MOST_CHOICES)
      .all(),
    outlets: db
      .select(quoting)
      .from(outlets)
      .where(gt(outlets.attributions, 0))
      .orderBy(desc(outlets.attributions), outlets.id)
      .limit(MOST_CHOICES)
      .all(),
    kinds: countedChoices(engine, 'kind', attributionKinds.ids),
    stances: countedChoices(engine, 'stance', stances.ids),
    cueClasses: countedChoices(engine, 'cueClass', cueClasses.ids),
  };
}

function countedChoices<T extends string>(
  engine: Engine,
  facet: 'kind' | 'stance' | 'cueClass',
  ids: readonly T[],
): { id: T; count: number }[] {
  return ids
    .map((id) => ({ id, count: readCounter(engine, `${facet} ${id}`) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function conditionsOf(engine: Engine, filter: AttributionFilter): Record<string, Condition[]> {
  const speakers = filter.speakerIds ? [...new Set(survivorsOf(engine, filter.speakerIds).values())] : null;
  return {
    story: equals(attributions.storyId, filter.storyId),
    article: equals(attributions.articleId, filter.articleId),
    outlets: oneOf(attributions.outletId, filter.outletIds),
    speakers: oneOf(attributions.speakerId, speakers),
    about: about(engine, filter.aboutActorId),
    kinds: oneOf(attributions.kind, filter.kinds),
    stances: oneOf(attributions.stance, filter.stances),
    cueClasses: oneOf(attributions.cueClass, filter.cueClasses),
    text: matches(attributions.row, 'attribution_search', filter.text),
    resolved: hasValue(attributions.speakerId, filter.resolved),
  };
}

function about(engine: Engine, actorId: string | null | undefined): Condition[] {
  if (!actorId) return [];
  const rows = sql`(select ${attributionsAbout.attributionRow} from ${attributionsAbout} where ${attributionsAbout.actorId} = ${sql.placeholder('about')})`;
  const survivor = survivorsOf(engine, [actorId]).get(actorId) as string;
  return [{ shape: 'about', sql: sql`${attributions.row} in ${rows}`, values: { about: survivor } }];
}

/**
 * Lists with at most one choice have a counter. Free combinations are counted exactly over an index: fine for what a
 * filter leaves of a story; a store of millions will want a bound here.
 */
function totalOf(engine: Engine, filter: AttributionFilter, where: readonly Condition[]): number {
  if (where.length === 0) return readCounter(engine, 'attributions');
  const counted = where.length === 1 ? counterOf(engine, filter) : undefined;
  return counted?.attributions ?? countRows(engine, attributions, where);
}

function counterOf(
  engine: Engine,
  { storyId, articleId: article, outletIds, speakerIds }: AttributionFilter,
): { attributions: number } | undefined {
  if (storyId) return storyCounts(engine, [storyId])[0];
  if (article) return articleCounts(engine, [article])[0];
  if (outletIds?.length === 1) return outletCounts(engine, outletIds)[0];
  if (speakerIds?.length === 1) return actorCounts(engine, speakerIds)[0];
  return undefined;
}

function countBy(
  { db, prepared }: Engine,
  column: SQLiteColumn,
  where: readonly Condition[],
): { id: string; count: number }[] {
  const count: SQL<number> = sql<number>`count(*)`;
  const statement = prepared(`facet ${column.name} ${shapeOf(where)}`, () =>
    db
      .select({ id: sql<string>`${column}`, count })
      .from(attributions)
      .where(and(sql`${column} is not null`, ...where.map((condition) => condition.sql)))
      .groupBy(column)
      .orderBy(desc(count), column)
      .limit(MOST_CHOICES)
      .prepare(),
  );
  return statement.all(valuesOf(where));
}
