/** Lists of the outlets that publish, and their counters. */
import type { Outlet } from '@onrecord/schema';
import { and, eq, gt, sql } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import type { OutletCounts, Page, PageRequest, StoryOutlet } from '../store.ts';
import { actorOutlets, articles, outlets, storyOutlets } from '../tables/index.ts';
import { readCounter } from '../write/counters.ts';
import { always, amongIds, bound, equals } from './condition.ts';
import { readPage } from './page.ts';
import { storyCounts } from './stories.ts';

/** One page of outlets by name. Outlets that only supply or re-post are records, but in no list. */
export function pageOutlets(
  engine: Engine,
  { storyId }: { storyId?: string | null },
  page: PageRequest,
): Page<Outlet> {
  const itemOf = ({ body }: Record<string, unknown>) => JSON.parse(body as string) as Outlet;
  if (storyId)
    return readPage(
      engine,
      {
        name: 'outlets.in-story',
        table: storyOutlets,
        keys: [storyOutlets.nameKey, storyOutlets.outletId],
        columns: { body: storyOutlets.body },
        where: [
          ...equals(storyOutlets.storyId, storyId),
          ...always('publishes', gt(storyOutlets.articles, 0)),
        ],
        itemOf,
        total: () => storyCounts(engine, [storyId])[0]?.outlets ?? 0,
      },
      page,
    );
  return readPage(
    engine,
    {
      name: 'outlets.name',
      table: outlets,
      keys: [outlets.nameKey, outlets.id],
      columns: { body: outlets.body },
      where: always('publishes', gt(outlets.articles, 0)),
      itemOf,
      total: () => readCounter(engine, 'outlets'),
    },
    page,
  );
}

/** Counters over all stories; zeros for an unknown outlet. */
export function outletCounts(engine: Engine, ids: readonly string[]): OutletCounts[] {
  const rows = countsOf(engine).all({ ids: JSON.stringify(ids) });
  const found = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return ids.map((id) => found.get(id) ?? { articles: 0, attributions: 0 });
}

const countsOf = statement(({ db }) =>
  db
    .select({ id: outlets.id, articles: outlets.articles, attributions: outlets.attributions })
    .from(outlets)
    .where(amongIds(outlets.id))
    .prepare(),
);

/** The outlets that publish in a story, by name. */
export function storyOutletsOf(engine: Engine, storyId: string): StoryOutlet[] {
  const speakers = new Map(
    speakersByOutlet(engine)
      .all({ storyId })
      .map(({ outletId, ...counts }) => [outletId, counts]),
  );
  const held = Map.groupBy(articlesByOutlet(engine).all({ storyId }), ({ outletId }) => outletId);
  return publishing(engine)
    .all({ storyId })
    .map(({ outletId, attributions, bodyLength, sharedLength }) => ({
      outletId,
      articleIds: (held.get(outletId) ?? []).map(({ id }) => id),
      attributions,
      speakers: speakers.get(outletId)?.speakers ?? 0,
      bodyLength,
      sharedLength,
      exclusiveSpeakers: speakers.get(outletId)?.exclusive ?? 0,
    }));
}

const publishing = statement(({ db }) =>
  db
    .select({
      outletId: storyOutlets.outletId,
      attributions: storyOutlets.attributions,
      bodyLength: storyOutlets.bodyLength,
      sharedLength: storyOutlets.sharedLength,
    })
    .from(storyOutlets)
    .where(and(eq(storyOutlets.storyId, bound('storyId')), gt(storyOutlets.articles, 0)))
    .orderBy(storyOutlets.nameKey, storyOutlets.outletId)
    .prepare(),
);

const articlesByOutlet = statement(({ db }) =>
  db
    .select({ id: articles.id, outletId: articles.outletId })
    .from(articles)
    .where(eq(articles.storyId, bound('storyId')))
    .orderBy(articles.oldestKey, articles.id)
    .prepare(),
);

/** How many voices an outlet quotes, and how many of them no other outlet of the story quotes. */
const speakersByOutlet = statement(({ db }) => {
  const quotes = and(eq(actorOutlets.storyId, bound('storyId')), gt(actorOutlets.attributions, 0));
  const quoted = db
    .select({ actorId: actorOutlets.actorId, outlets: sql<number>`count(*)`.as('outlets') })
    .from(actorOutlets)
    .where(quotes)
    .groupBy(actorOutlets.actorId)
    .as('quoted');
  return db
    .select({
      outletId: actorOutlets.outletId,
      speakers: sql<number>`count(*)`,
      exclusive: sql<number>`sum(${quoted.outlets} = 1)`,
    })
    .from(actorOutlets)
    .leftJoin(quoted, eq(quoted.actorId, actorOutlets.actorId))
    .where(quotes)
    .groupBy(actorOutlets.outletId)
    .prepare();
});
