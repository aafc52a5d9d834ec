/** The outlets of a story and the view that all stories together have of each. */
import type { Outlet } from '@onrecord/schema';
import { and, eq, sql } from 'drizzle-orm';
import { type Engine, insertRow } from '../engine.ts';
import { nameKeyOf } from '../sort-keys.ts';
import { articleOutlets, articles, outlets, storyOutlets } from '../tables/index.ts';
import { addToCounter } from './counters.ts';
import { saysMore } from './story-actors.ts';
import { resolveOutlet, type Survivor } from './survivors.ts';

/** What articles add to the outlet that publishes them. Lengths are UTF-16 code units. */
export interface OutletAddition {
  articles: number;
  attributions: number;
  bodyLength: number;
  sharedLength: number;
}

/** Puts a resolved outlet into a story, or keeps the version that says more. */
export function joinStoryOutlet(engine: Engine, storyId: string, outlet: Outlet): void {
  const body = JSON.stringify(outlet);
  const nameKey = nameKeyOf(outlet.name);
  const { db } = engine;
  const here = and(eq(storyOutlets.storyId, storyId), eq(storyOutlets.outletId, outlet.id));
  const known = db.select({ body: storyOutlets.body }).from(storyOutlets).where(here).get();
  if (!known)
    insertRow(engine, storyOutlets, {
      storyId,
      outletId: outlet.id,
      body,
      nameKey,
      articles: 0,
      attributions: 0,
      bodyLength: 0,
      sharedLength: 0,
    });
  else if (saysMore(body, known.body)) db.update(storyOutlets).set({ body, nameKey }).where(here).run();
  refreshOutlet(engine, outlet.id);
}

/** Adds to the counters of the publisher; answers true when it publishes in this story for the first time. */
export function addToOutlet(engine: Engine, storyId: string, outletId: string, by: OutletAddition): boolean {
  const after = engine.db
    .update(storyOutlets)
    .set({
      articles: sql`${storyOutlets.articles} + ${by.articles}`,
      attributions: sql`${storyOutlets.attributions} + ${by.attributions}`,
      bodyLength: sql`${storyOutlets.bodyLength} + ${by.bodyLength}`,
      sharedLength: sql`${storyOutlets.sharedLength} + ${by.sharedLength}`,
    })
    .where(and(eq(storyOutlets.storyId, storyId), eq(storyOutlets.outletId, outletId)))
    .returning({ articles: storyOutlets.articles })
    .get();
  refreshOutlet(engine, outletId);
  return by.articles > 0 && after?.articles === by.articles;
}

/** Makes the outlets of a story anew out of what its articles assert, with counters at zero. */
export function rebuildStoryOutlets(engine: Engine, storyId: string, survivor: Survivor): void {
  const asserted = engine.db
    .select({ body: articleOutlets.body })
    .from(articles)
    .innerJoin(articleOutlets, eq(articleOutlets.articleId, articles.id))
    .where(eq(articles.storyId, storyId))
    .orderBy(articleOutlets.outletId, articles.id)
    .all();
  engine.db.delete(storyOutlets).where(eq(storyOutlets.storyId, storyId)).run();
  for (const { body } of asserted)
    joinStoryOutlet(engine, storyId, resolveOutlet(JSON.parse(body) as Outlet, survivor));
}

/** The view over all stories: the version that says most, and the sums. */
function refreshOutlet(engine: Engine, id: string): void {
  const { db } = engine;
  const before = db.select({ articles: outlets.articles }).from(outlets).where(eq(outlets.id, id)).get();
  const views = db.select().from(storyOutlets).where(eq(storyOutlets.outletId, id)).all();
  const best = views.reduce((a, b) => (saysMore(b.body, a.body) ? b : a));
  const sum = (count: (view: (typeof views)[number]) => number) =>
    views.reduce((total, view) => total + count(view), 0);
  const values = {
    body: best.body,
    nameKey: best.nameKey,
    articles: sum((view) => view.articles),
    attributions: sum((view) => view.attributions),
  };
  if (before) db.update(outlets).set(values).where(eq(outlets.id, id)).run();
  else insertRow(engine, outlets, { id, ...values });
  addToCounter(engine, 'outlets', Number(values.articles > 0) - Number((before?.articles ?? 0) > 0));
}
