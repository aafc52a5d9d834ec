/** Lists of attributions in their four orders. */
import type { Attribution } from '@onrecord/schema';
import { eq, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type Engine, statement } from '../engine.ts';
import type { AttributionFilter, AttributionSort, Page, PageRequest } from '../store.ts';
import { attributions, attributionsAbout } from '../tables/index.ts';
import { readCounter } from '../write/counters.ts';
import { actorCounts, survivorsOf } from './actors.ts';
import { articleCounts } from './articles.ts';
import { readingOf } from './attribution-filter.ts';
import { type Condition, equals, seen } from './condition.ts';
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

/** One page of attributions. */
export function pageAttributions(
  engine: Engine,
  filter: AttributionFilter,
  sort: AttributionSort,
  page: PageRequest,
): Page<Attribution> {
  if (sort === 'article-order' && isOnlyAbout(filter))
    return pageAbout(engine, filter.aboutActorId as string, page);
  const { conditions, isNarrow } = readingOf(engine, filter, sort);
  const where = Object.values(conditions).flat();
  return readPage(
    engine,
    {
      name: `attributions.${sort}`,
      table: attributions,
      keys: keysOf[sort],
      columns: { body: seen(attributions) },
      where,
      isNarrow,
      itemOf: ({ body }) => JSON.parse(body as string) as Attribution,
      total: () => countAttributions(engine, filter, where),
    },
    page,
  );
}

/**
 * How many attributions a filter leaves, which `where` is made of. With at most one choice there is a counter, and it is
 * exact; free combinations are counted up to 10,000.
 */
export function countAttributions(
  engine: Engine,
  filter: AttributionFilter,
  where: readonly Condition[],
): number {
  if (where.length === 0) return readCounter(engine, 'attributions');
  return (where.length === 1 ? counterOf(engine, filter) : null) ?? countRows(engine, attributions, where);
}

/** The first attribution of each speaker in the order of articles; null for one that never speaks. */
export function firstAttributions(engine: Engine, speakerIds: readonly string[]): (Attribution | null)[] {
  const rows = firstOf(engine).all({ ids: JSON.stringify(speakerIds) }) as {
    id: string;
    body: string | null;
  }[];
  const found = new Map(rows.map(({ id, body }) => [id, JSON.parse(body ?? 'null') as Attribution | null]));
  return speakerIds.map((id) => found.get(id) ?? null);
}

const firstOf = statement(({ sqlite }) =>
  sqlite.prepare(
    `select speaker.value as id,
       (select coalesce(view, body) from attributions where speaker_id = speaker.value
        order by oldest_key, article_id, start, row limit 1) as body
     from json_each(@ids) as speaker`,
  ),
);

function isOnlyAbout({ aboutActorId, ...others }: AttributionFilter): boolean {
  return (
    Boolean(aboutActorId) && Object.values(others).every((value) => value === null || value === undefined)
  );
}

/** What others say about somebody, who may be the subject of thousands: it stands in order in an index of its own. */
function pageAbout(engine: Engine, actorId: string, page: PageRequest): Page<Attribution> {
  const survivor = survivorsOf(engine, [actorId]).get(actorId) as string;
  const { oldestKey: key, articleId: article, start: place, attributionRow } = attributionsAbout;
  const where = equals(attributionsAbout.actorId, survivor);
  const said = engine.db
    .select({ body: seen(attributions) })
    .from(attributions)
    .where(eq(attributions.row, attributionRow));
  return readPage(
    engine,
    {
      name: 'attributions.article-order',
      table: attributionsAbout,
      keys: [key, article, place, attributionRow],
      columns: { body: sql`(${said})` },
      where,
      itemOf: ({ body }) => JSON.parse(body as string) as Attribution,
      total: () => countRows(engine, attributionsAbout, where),
    },
    page,
  );
}

/** The counter of the only choice that a filter makes; null when there is none for it. */
function counterOf(engine: Engine, filter: AttributionFilter): number | null {
  const { storyId, articleId: article, outletIds, speakerIds, kinds, stances, cueClasses } = filter;
  if (storyId) return storyCounts(engine, [storyId])[0]?.attributions ?? null;
  if (article) return articleCounts(engine, [article])[0]?.attributions ?? null;
  if (outletIds?.length === 1) return outletCounts(engine, outletIds)[0]?.attributions ?? null;
  if (speakerIds?.length === 1) return actorCounts(engine, speakerIds)[0]?.attributions ?? null;
  if (kinds?.length) return totalOf(engine, 'kind', kinds);
  if (stances?.length) return totalOf(engine, 'stance', stances);
  if (cueClasses?.length) return totalOf(engine, 'cueClass', cueClasses);
  return null;
}

function totalOf(engine: Engine, trait: 'kind' | 'stance' | 'cueClass', choices: readonly string[]): number {
  return [...new Set(choices)].reduce((sum, choice) => sum + readCounter(engine, `${trait} ${choice}`), 0);
}
