/** Stores one article whole, or nothing of it. */
import type { ArticleBatch } from '@onrecord/schema';
import { and, eq } from 'drizzle-orm';
import { type Engine, insertRow, inTransaction, setColumns } from '../engine.ts';
import { StoreError } from '../errors.ts';
import type { CommitResult } from '../store.ts';
import { articles, refusals, stories, textVersions } from '../tables/index.ts';
import { addCounts, datePublished } from './add-counts.ts';
import {
  addActors,
  addAttributions,
  addMentions,
  addOutlets,
  addRelations,
  bodyLengthOf,
  insertArticle,
} from './add-records.ts';
import { checkArticleBatch } from './check-batch.ts';
import { addToCounter } from './counters.ts';
import { addOriginal, type PackedOriginal } from './originals.ts';
import { indexArticle } from './search-index.ts';
import { refreshActors, survivorInStory } from './story-actors.ts';
import type { Survivor } from './survivors.ts';

/** Stores the article and its original in one transaction. The same text again, in whichever story, changes nothing. */
export function commitArticle(
  engine: Engine,
  storyId: string,
  batch: ArticleBatch,
  original: PackedOriginal | null = null,
): CommitResult {
  return inTransaction(engine, () => {
    const known = findArticleByText(engine, batch.textVersion.id);
    if (known) return { status: 'unchanged', ...known };
    checkArticleBatch(batch);
    refuseConflict(engine, storyId, batch);
    addArticle(engine, storyId, batch);
    if (original) addOriginal(engine, original);
    addToCounter(engine, 'version', 1);
    return { status: 'added', articleId: batch.article.id, storyId };
  });
}

/** The article that holds this text already. */
export function findArticleByText(
  { db }: Engine,
  textId: string,
): { articleId: string; storyId: string } | null {
  const columns = { articleId: articles.id, storyId: articles.storyId };
  return db.select(columns).from(articles).where(eq(articles.textId, textId)).get() ?? null;
}

function refuseConflict({ db }: Engine, storyId: string, { article }: ArticleBatch): void {
  if (!db.select({ id: stories.id }).from(stories).where(eq(stories.id, storyId)).get())
    throw new StoreError(
      'unknown_story',
      `There is no story ${storyId} for article ${article.id}. Call ensureStory first.`,
    );
  if (db.select({ id: articles.id }).from(articles).where(eq(articles.id, article.id)).get())
    throw new StoreError(
      'conflict',
      `Article ${article.id} is stored with another text than ${article.textId}. Give the new text an article id of its own.`,
    );
}

function addArticle(engine: Engine, storyId: string, batch: ArticleBatch): void {
  const { article, textVersion } = batch;
  const row = insertArticle(engine, storyId, batch);
  insertRow(engine, textVersions, {
    id: textVersion.id,
    articleId: article.id,
    body: JSON.stringify(textVersion),
  });
  indexArticle(engine, row, article, textVersion);
  addActors(engine, storyId, batch);
  const survivor = survivorOf(engine, storyId, batch);
  addOutlets(engine, storyId, batch, survivor);
  addRelations(engine, batch, survivor);
  addCounts(engine, {
    storyId,
    articleId: article.id,
    outletId: article.publisher.outletId,
    bodyLength: bodyLengthOf(batch),
    sharedLength: 0,
    mentions: addMentions(engine, batch, survivor),
    attributions: addAttributions(engine, storyId, batch, survivor),
  });
  finish(engine, storyId, batch, survivor);
}

/** What depends on the counts, and the totals over everything. */
function finish(engine: Engine, storyId: string, batch: ArticleBatch, survivor: Survivor): void {
  const { db } = engine;
  refreshActors(engine, new Set(batch.actors.flatMap(({ id }) => [id, survivor(id)])));
  datePublished(engine, storyId);
  setColumns(engine, stories, { id: storyId }, { unlinked: true });
  addToCounter(engine, 'articles', 1);
  addToCounter(engine, 'attributions', batch.attributions.length);
  for (const facet of ['kind', 'stance', 'cueClass'] as const)
    for (const [choice, said] of Map.groupBy(batch.attributions, (one) => one[facet]))
      addToCounter(engine, `${facet} ${choice}`, said.length);
  for (const name of [batch.article.file, batch.article.url])
    if (name)
      db.delete(refusals)
        .where(and(eq(refusals.storyId, storyId), eq(refusals.name, name)))
        .run();
}

/** An actor of this article may be known to the story, and merged into another one, when articles share an id. */
function survivorOf(engine: Engine, storyId: string, { actors }: ArticleBatch): Survivor {
  const survivors = new Map(actors.map(({ id }) => [id, survivorInStory(engine, storyId, id)]));
  return (id) => survivors.get(id) ?? id;
}
