/** Stores one article whole, or nothing of it. */
import type { ArticleBatch } from '@onrecord/schema';
import { and, eq, sql } from 'drizzle-orm';
import { type Engine, insertRow, inTransaction, setColumns, statement } from '../engine.ts';
import { StoreError } from '../errors.ts';
import { instantOf } from '../sort-keys.ts';
import type { CommitResult } from '../store.ts';
import { articles, refusals, stories, textVersions } from '../tables/index.ts';
import type { ActorChanges } from './actor-changes.ts';
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
import { addToCounters } from './counters.ts';
import { addOriginal, type PackedOriginal } from './originals.ts';
import { indexArticle } from './search-index.ts';
import { refreshActors } from './story-actors.ts';
import type { Survivor } from './survivors.ts';
import { countTraits } from './tally.ts';

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
    return { status: 'added', articleId: batch.article.id, storyId };
  });
}

/** The article that holds this text already. */
export function findArticleByText(
  engine: Engine,
  textId: string,
): { articleId: string; storyId: string } | null {
  return articleOfText(engine).get({ textId }) ?? null;
}

const articleOfText = statement(({ db }) =>
  db
    .select({ articleId: articles.id, storyId: articles.storyId })
    .from(articles)
    .where(eq(articles.textId, sql.placeholder('textId')))
    .prepare(),
);

const storyKnown = statement(({ db }) =>
  db
    .select({ id: stories.id })
    .from(stories)
    .where(eq(stories.id, sql.placeholder('id')))
    .prepare(),
);

const articleKnown = statement(({ db }) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.id, sql.placeholder('id')))
    .prepare(),
);

const forgetRefusal = statement(({ db }) =>
  db
    .delete(refusals)
    .where(and(eq(refusals.storyId, sql.placeholder('storyId')), eq(refusals.name, sql.placeholder('name'))))
    .prepare(),
);

function refuseConflict(engine: Engine, storyId: string, { article }: ArticleBatch): void {
  if (!storyKnown(engine).get({ id: storyId }))
    throw new StoreError(
      'unknown_story',
      `There is no story ${storyId} for article ${article.id}. Call ensureStory first.`,
    );
  if (articleKnown(engine).get({ id: article.id }))
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
  // An actor of this article may be known to the story, and merged into another one, when articles share an id.
  const survivors = addActors(engine, storyId, batch);
  const survivor: Survivor = (id) => survivors.get(id) ?? id;
  addOutlets(engine, storyId, batch, survivor);
  addRelations(engine, batch, survivor);
  const changes: ActorChanges = new Map();
  const resolved = {
    storyId,
    articleId: article.id,
    outletId: article.publisher.outletId,
    oldestKey: instantOf(article.published),
    bodyLength: bodyLengthOf(batch),
    sharedLength: 0,
    mentions: addMentions(engine, batch, survivor),
    attributions: addAttributions(engine, storyId, batch, survivor),
  };
  addCounts(engine, resolved, changes);
  refreshActors(engine, new Set(batch.actors.flatMap(({ id }) => [id, survivor(id)])), changes);
  finish(engine, storyId, batch);
}

/** What depends on the counts, and the totals over everything. */
function finish(engine: Engine, storyId: string, batch: ArticleBatch): void {
  datePublished(engine, storyId);
  setColumns(engine, stories, { id: storyId }, { unlinked: true });
  addToCounters(engine, {
    version: 1,
    articles: 1,
    attributions: batch.attributions.length,
    ...countTraits(batch.attributions),
  });
  for (const name of [batch.article.file, batch.article.url])
    if (name) forgetRefusal(engine).run({ storyId, name });
}
