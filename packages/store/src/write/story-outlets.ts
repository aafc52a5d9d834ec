/** The outlets of a story and the view that all stories together have of each. */
import type { Outlet } from '@onrecord/schema';
import { and, eq, sql } from 'drizzle-orm';
import { addToColumns, type Engine, insertRow, setColumns, statement } from '../engine.ts';
import { nameKeyOf } from '../sort-keys.ts';
import { articles as allArticles, articleOutlets, outlets, storyOutlets } from '../tables/index.ts';
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
  const known = viewInStory(engine).get({ storyId, outletId: outlet.id });
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
  else if (saysMore(body, known.body))
    setColumns(engine, storyOutlets, { storyId, outletId: outlet.id }, { body, nameKey });
  offerView(engine, outlet.id, { body, nameKey });
}

/** Adds to the counters of the publisher; answers true when it publishes in this story for the first time. */
export function addToOutlet(engine: Engine, storyId: string, outletId: string, by: OutletAddition): boolean {
  const after = addToColumns(engine, storyOutlets, { storyId, outletId }, by, ['articles']);
  addToAll(engine, outletId, by);
  return by.articles > 0 && after?.articles === by.articles;
}

/** Makes the outlets of a story anew out of what its articles assert, with counters at zero. */
export function rebuildStoryOutlets(engine: Engine, storyId: string, survivor: Survivor): void {
  const asserted = outletsAsserted(engine).all({ storyId });
  const before = takeOut(engine, storyId);
  for (const { body } of asserted)
    joinStoryOutlet(engine, storyId, resolveOutlet(JSON.parse(body) as Outlet, survivor));
  for (const { outletId, body } of before) replaceView(engine, outletId, body);
}

/** Takes the story's share out of the sums over all stories. */
function takeOut(engine: Engine, storyId: string): { outletId: string; body: string }[] {
  const views = outletsHeld(engine).all({ storyId });
  removeOutlets(engine).run({ storyId });
  for (const { outletId, articles, attributions } of views)
    addToAll(engine, outletId, { articles: -articles, attributions: -attributions });
  return views;
}

function addToAll(engine: Engine, id: string, by: Pick<OutletAddition, 'articles' | 'attributions'>): void {
  const { articles: more, attributions } = by;
  const after = addToColumns(engine, outlets, { id }, { articles: more, attributions }, ['articles']);
  const articles = after?.articles ?? 0;
  addToCounter(engine, 'outlets', Number(articles > 0) - Number(articles - more > 0));
}

interface View {
  body: string;
  nameKey: string;
}

/** Over all stories the view that says most is shown. */
function offerView(engine: Engine, id: string, view: View): void {
  const known = viewOverAll(engine).get({ id });
  if (!known) insertRow(engine, outlets, { id, ...view, articles: 0, attributions: 0 });
  else if (saysMore(view.body, known.body)) setColumns(engine, outlets, { id }, view);
}

/** A view that is shown over all stories and that its own story no longer has gives way to the best of the others. */
function replaceView(engine: Engine, id: string, gone: string): void {
  if (viewOverAll(engine).get({ id })?.body !== gone) return;
  const views = viewsInStories(engine).all({ id });
  const best = views.reduce((a, b) => (saysMore(b.body, a.body) ? b : a));
  setColumns(engine, outlets, { id }, best);
}

const outletsAsserted = statement(({ db }) =>
  db
    .select({ body: articleOutlets.body })
    .from(allArticles)
    .innerJoin(articleOutlets, eq(articleOutlets.articleId, allArticles.id))
    .where(eq(allArticles.storyId, sql.placeholder('storyId')))
    .orderBy(articleOutlets.outletId, allArticles.id)
    .prepare(),
);

const viewInStory = statement(({ db }) =>
  db
    .select({ body: storyOutlets.body })
    .from(storyOutlets)
    .where(
      and(
        eq(storyOutlets.storyId, sql.placeholder('storyId')),
        eq(storyOutlets.outletId, sql.placeholder('outletId')),
      ),
    )
    .prepare(),
);

const outletsHeld = statement(({ db }) =>
  db
    .select()
    .from(storyOutlets)
    .where(eq(storyOutlets.storyId, sql.placeholder('storyId')))
    .prepare(),
);

const removeOutlets = statement(({ db }) =>
  db
    .delete(storyOutlets)
    .where(eq(storyOutlets.storyId, sql.placeholder('storyId')))
    .prepare(),
);

const viewOverAll = statement(({ db }) =>
  db
    .select({ body: outlets.body })
    .from(outlets)
    .where(eq(outlets.id, sql.placeholder('id')))
    .prepare(),
);

const viewsInStories = statement(({ db }) =>
  db
    .select({ body: storyOutlets.body, nameKey: storyOutlets.nameKey })
    .from(storyOutlets)
    .where(eq(storyOutlets.outletId, sql.placeholder('id')))
    .prepare(),
);
