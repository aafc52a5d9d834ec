/** Replaces what is said across the articles of a story, and brings every view and counter of it up to date. */
import { createHash } from 'node:crypto';
import type { Actor, StoryBatch } from '@onrecord/schema';
import { eq, inArray } from 'drizzle-orm';
import { type Engine, insertRow, inTransaction, setColumns } from '../engine.ts';
import { StoreError } from '../errors.ts';
import { UNDATED } from '../sort-keys.ts';
import {
  actorOutlets,
  articleActors,
  articles,
  attributions,
  NO_COUNTS,
  stories,
  storyActors,
} from '../tables/index.ts';
import { addCounts, datePublished } from './add-counts.ts';
import { checkStoryBatch } from './check-batch.ts';
import { addToCounter } from './counters.ts';
import { replaceLinked } from './linked.ts';
import { resolvedArticles } from './resolve-story.ts';
import { sharedLengths } from './shared-length.ts';
import { addStoryActor, joinStoryActor, refreshActors } from './story-actors.ts';
import { rebuildStoryOutlets } from './story-outlets.ts';
import { resolveActor, type Survivor, survivorsAmong } from './survivors.ts';

/**
 * Links a story in one transaction. The same batch over the same articles changes nothing, and neither does one that was
 * worked out before another program linked the story with more articles.
 */
export function commitStory(engine: Engine, batch: StoryBatch): void {
  const digest = createHash('sha256').update(JSON.stringify(batch)).digest('hex');
  inTransaction(engine, () => {
    const columns = { digest: stories.digest, unlinked: stories.unlinked };
    const known = engine.db.select(columns).from(stories).where(eq(stories.id, batch.story.id)).get();
    if (known && !known.unlinked && (known.digest === digest || isOvertaken(engine, batch))) return;
    linkStory(engine, batch, digest);
    addToCounter(engine, 'version', 1);
  });
}

/** Whether the story, which is linked, holds articles that the batch does not know. */
function isOvertaken({ db }: Engine, { story }: StoryBatch): boolean {
  const known = new Set(story.articleIds);
  const held = db.select({ id: articles.id }).from(articles).where(eq(articles.storyId, story.id)).all();
  return held.some(({ id }) => !known.has(id));
}

/** A story without articles. */
export function addStory(
  engine: Engine,
  story: { id: string; title: string; demonstration?: boolean },
): void {
  insertRow(engine, stories, {
    id: story.id,
    title: story.title,
    demonstration: story.demonstration ?? false,
    body: null,
    unlinked: false,
    digest: null,
    newestKey: UNDATED,
    firstPublished: null,
    lastPublished: null,
    ...NO_COUNTS,
  });
  addToCounter(engine, 'stories', 1);
}

function linkStory(engine: Engine, batch: StoryBatch, digest: string): void {
  const { story } = batch;
  const storyId = story.id;
  const articleIds = articleIdsOf(engine, batch);
  checkStoryBatch(batch, attributionIdsOf(engine, storyId));
  const survivors = survivorsAmong(batch.actors);
  const survivor: Survivor = (id) => survivors.get(id) ?? id;
  const left = replaceActors(engine, batch, survivor);
  clearCounts(engine, storyId);
  rebuildStoryOutlets(engine, storyId, survivor);
  replaceLinked(engine, batch);
  const shared = sharedLengths(engine, batch.passages);
  for (const article of resolvedArticles(engine, batch, survivor))
    addCounts(engine, { ...article, sharedLength: shared.get(article.articleId) ?? 0 });
  refreshActors(engine, left);
  datePublished(engine, storyId);
  setColumns(
    engine,
    stories,
    { id: storyId },
    {
      title: story.title,
      demonstration: story.demonstration ?? false,
      body: JSON.stringify(story),
      digest,
      unlinked: articleIds.size > story.articleIds.length,
      sharedPassages: batch.passages.length,
    },
  );
}

/** The story's articles as stored. Throws a StoreError when the batch lists one that is not there. */
function articleIdsOf(engine: Engine, { story }: StoryBatch): Set<string> {
  const { db } = engine;
  if (!db.select({ id: stories.id }).from(stories).where(eq(stories.id, story.id)).get())
    addStory(engine, story);
  const rows = db.select({ id: articles.id }).from(articles).where(eq(articles.storyId, story.id)).all();
  const stored = new Set(rows.map(({ id }) => id));
  const missing = story.articleIds.find((id) => !stored.has(id));
  if (missing === undefined) return stored;
  throw new StoreError(
    'bad_record',
    `Story ${story.id} lists the article ${missing}, which it does not hold. Commit the article to this story first; an article stays in the story it was first imported into.`,
  );
}

function attributionIdsOf({ db }: Engine, storyId: string): Set<string> {
  const rows = db
    .select({ id: attributions.id })
    .from(attributions)
    .where(eq(attributions.storyId, storyId))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** Answers with every actor that the story knew or knows, whose global view has to follow. */
function replaceActors(engine: Engine, batch: StoryBatch, survivor: Survivor): Set<string> {
  const storyId = batch.story.id;
  const { db } = engine;
  const here = eq(storyActors.storyId, storyId);
  const before = db.select({ id: storyActors.actorId }).from(storyActors).where(here).all();
  db.delete(storyActors).where(here).run();
  for (const actor of batch.actors) addStoryActor(engine, storyId, resolveActor(actor, survivor), true);
  const own = ownActors(engine, storyId);
  for (const actor of own) joinStoryActor(engine, storyId, actor);
  return new Set([
    ...before.map(({ id }) => id),
    ...batch.actors.map(({ id }) => id),
    ...own.map(({ id }) => id),
  ]);
}

/** What the story's articles themselves assert: those of an article that came in after linking began are not in the batch. */
function ownActors({ db }: Engine, storyId: string): Actor[] {
  const rows = db
    .select({ body: articleActors.body })
    .from(articleActors)
    .where(
      inArray(
        articleActors.articleId,
        db.select({ id: articles.id }).from(articles).where(eq(articles.storyId, storyId)),
      ),
    )
    .orderBy(articleActors.actorId, articleActors.articleId)
    .all();
  return rows.map(({ body }) => JSON.parse(body) as Actor);
}

function clearCounts(engine: Engine, storyId: string): void {
  engine.db.delete(actorOutlets).where(eq(actorOutlets.storyId, storyId)).run();
  setColumns(engine, stories, { id: storyId }, NO_COUNTS);
}
