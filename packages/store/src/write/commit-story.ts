/** Replaces what is said across the articles of a story, and brings every view and counter of it up to date. */
import { createHash } from 'node:crypto';
import type { Actor, StoryBatch } from '@onrecord/schema';
import { eq, inArray, sql } from 'drizzle-orm';
import { type Engine, insertRow, inTransaction, setColumns, statement } from '../engine.ts';
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
import { type ActorChanges, noteChange } from './actor-changes.ts';
import { addCounts, datePublished, isQuotedBy } from './add-counts.ts';
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
    const known = linking(engine).get({ storyId: batch.story.id });
    if (known && !known.unlinked && (known.digest === digest || isOvertaken(engine, batch))) return;
    linkStory(engine, batch, digest);
    addToCounter(engine, 'version', 1);
  });
}

/** Whether the story, which is linked, holds articles that the batch does not know. */
function isOvertaken(engine: Engine, { story }: StoryBatch): boolean {
  const known = new Set(story.articleIds);
  return articlesHeld(engine)
    .all({ storyId: story.id })
    .some(({ id }) => !known.has(id));
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
  const changes: ActorChanges = new Map();
  const left = replaceActors(engine, batch, survivor, changes);
  clearCounts(engine, storyId, changes);
  rebuildStoryOutlets(engine, storyId, survivor);
  replaceLinked(engine, batch);
  const shared = sharedLengths(engine, batch.passages);
  for (const article of resolvedArticles(engine, batch, survivor))
    addCounts(engine, { ...article, sharedLength: shared.get(article.articleId) ?? 0 }, changes);
  refreshActors(engine, left, changes);
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
  if (!linking(engine).get({ storyId: story.id })) addStory(engine, story);
  const rows = articlesHeld(engine).all({ storyId: story.id });
  const stored = new Set(rows.map(({ id }) => id));
  const missing = story.articleIds.find((id) => !stored.has(id));
  if (missing === undefined) return stored;
  throw new StoreError(
    'bad_record',
    `Story ${story.id} lists the article ${missing}, which it does not hold. Commit the article to this story first; an article stays in the story it was first imported into.`,
  );
}

function attributionIdsOf(engine: Engine, storyId: string): Set<string> {
  const rows = attributionsHeld(engine).all({ storyId });
  return new Set(rows.map(({ id }) => id));
}

/** Answers with every actor that the story knew or knows, whose view over all stories has to follow. */
function replaceActors(
  engine: Engine,
  batch: StoryBatch,
  survivor: Survivor,
  changes: ActorChanges,
): Set<string> {
  const storyId = batch.story.id;
  const before = actorsHeld(engine).all({ storyId });
  for (const { id, attributions: said, mentions } of before)
    noteChange(changes, id, { attributions: -said, mentions: -mentions });
  removeActors(engine).run({ storyId });
  for (const actor of batch.actors) addStoryActor(engine, storyId, resolveActor(actor, survivor), true);
  const own = ownActors(engine)
    .all({ storyId })
    .map(({ body }) => JSON.parse(body) as Actor);
  for (const actor of own) joinStoryActor(engine, storyId, actor);
  return new Set([...before, ...batch.actors, ...own].map(({ id }) => id));
}

function clearCounts(engine: Engine, storyId: string, changes: ActorChanges): void {
  const pairs = outletsOfActors(engine).all({ storyId });
  removeOutlets(engine).run({ storyId });
  for (const { actorId, outletId } of pairs)
    if (!isQuotedBy(engine, actorId, outletId)) noteChange(changes, actorId, { outlets: -1 });
  setColumns(engine, stories, { id: storyId }, NO_COUNTS);
}

const linking = statement(({ db }) =>
  db
    .select({ digest: stories.digest, unlinked: stories.unlinked })
    .from(stories)
    .where(eq(stories.id, sql.placeholder('storyId')))
    .prepare(),
);

const articlesHeld = statement(({ db }) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.storyId, sql.placeholder('storyId')))
    .prepare(),
);

const attributionsHeld = statement(({ db }) =>
  db
    .select({ id: attributions.id })
    .from(attributions)
    .where(eq(attributions.storyId, sql.placeholder('storyId')))
    .prepare(),
);

const actorsHeld = statement(({ db }) =>
  db
    .select({
      id: storyActors.actorId,
      attributions: storyActors.attributions,
      mentions: storyActors.mentions,
    })
    .from(storyActors)
    .where(eq(storyActors.storyId, sql.placeholder('storyId')))
    .prepare(),
);

const removeActors = statement(({ db }) =>
  db
    .delete(storyActors)
    .where(eq(storyActors.storyId, sql.placeholder('storyId')))
    .prepare(),
);

/** What the story's articles themselves assert: those of an article that came in after linking began are not in the batch. */
const ownActors = statement(({ db }) =>
  db
    .select({ body: articleActors.body })
    .from(articleActors)
    .where(
      inArray(
        articleActors.articleId,
        db
          .select({ id: articles.id })
          .from(articles)
          .where(eq(articles.storyId, sql.placeholder('storyId'))),
      ),
    )
    .orderBy(articleActors.actorId, articleActors.articleId)
    .prepare(),
);

const outletsOfActors = statement(({ db }) =>
  db
    .select({ actorId: actorOutlets.actorId, outletId: actorOutlets.outletId })
    .from(actorOutlets)
    .where(eq(actorOutlets.storyId, sql.placeholder('storyId')))
    .prepare(),
);

const removeOutlets = statement(({ db }) =>
  db
    .delete(actorOutlets)
    .where(eq(actorOutlets.storyId, sql.placeholder('storyId')))
    .prepare(),
);
