/** Stores one article whole, or nothing of it. */
import type { ArticleBatch, Attribution, Mention } from '@onrecord/schema';
import { and, eq } from 'drizzle-orm';
import { type Engine, insertRow, inTransaction, setColumns } from '../engine.ts';
import { StoreError } from '../errors.ts';
import {
  bodyBlocks,
  contentLength,
  headlineKeyOf,
  instantOf,
  nameKeyOf,
  newestFirst,
  startOf,
} from '../sort-keys.ts';
import type { CommitResult } from '../store.ts';
import {
  articleActors,
  articleOutlets,
  articles,
  attributions,
  mentions,
  refusals,
  relations,
  stories,
  textVersions,
} from '../tables/index.ts';
import { addCounts, datePublished } from './add-counts.ts';
import { checkArticleBatch } from './check-batch.ts';
import { addToCounter } from './counters.ts';
import { indexArticle, indexAttribution } from './search-index.ts';
import { joinStoryActor, refreshActors, survivorInStory } from './story-actors.ts';
import { joinStoryOutlet } from './story-outlets.ts';
import {
  resolveAttribution,
  resolveMention,
  resolveOutlet,
  resolveRelation,
  type Survivor,
  viewOf,
} from './survivors.ts';

/** Stores the article in one transaction. The same text again, in whichever story, changes nothing. */
export function commitArticle(engine: Engine, storyId: string, batch: ArticleBatch): CommitResult {
  return inTransaction(engine, () => {
    const known = findArticleByText(engine, batch.textVersion.id);
    if (known) return { status: 'unchanged', ...known };
    checkArticleBatch(batch);
    refuseConflict(engine, storyId, batch);
    addArticle(engine, storyId, batch);
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
  const name = batch.article.file;
  if (name)
    db.delete(refusals)
      .where(and(eq(refusals.storyId, storyId), eq(refusals.name, name)))
      .run();
}

function insertArticle(engine: Engine, storyId: string, batch: ArticleBatch): number {
  const { article } = batch;
  const instant = instantOf(article.published);
  return insertRow(engine, articles, {
    id: article.id,
    storyId,
    textId: article.textId,
    outletId: article.publisher.outletId,
    body: JSON.stringify(article),
    published: article.published?.earliest ?? null,
    oldestKey: instant,
    newestKey: newestFirst(instant),
    headlineKey: headlineKeyOf(article),
    words: countWords(batch),
    attributions: 0,
    speakers: 0,
    bodyLength: bodyLengthOf(batch),
    sharedLength: 0,
  });
}

function bodyLengthOf({ textVersion: { text, blocks } }: ArticleBatch): number {
  return bodyBlocks(text, blocks).reduce((length, { start, end }) => length + end - start, 0);
}

/** A word is a run of letters and digits, with apostrophes and hyphens inside of it. */
function countWords({ textVersion: { text, blocks } }: ArticleBatch): number {
  const wordsIn = (part: string) =>
    part.match(/[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
  return bodyBlocks(text, blocks).reduce(
    (count, { start, end }) => count + wordsIn(text.slice(start, end)),
    0,
  );
}

function addActors(engine: Engine, storyId: string, { article, actors }: ArticleBatch): void {
  actors.forEach((actor, ordinal) => {
    insertRow(engine, articleActors, {
      articleId: article.id,
      actorId: actor.id,
      ordinal,
      body: JSON.stringify(actor),
    });
    joinStoryActor(engine, storyId, actor);
  });
}

/** An actor of this article may be known to the story, and merged into another one, when articles share an id. */
function survivorOf(engine: Engine, storyId: string, { actors }: ArticleBatch): Survivor {
  const survivors = new Map(actors.map(({ id }) => [id, survivorInStory(engine, storyId, id)]));
  return (id) => survivors.get(id) ?? id;
}

function addOutlets(engine: Engine, storyId: string, batch: ArticleBatch, survivor: Survivor): void {
  batch.outlets.forEach((outlet, ordinal) => {
    insertRow(engine, articleOutlets, {
      articleId: batch.article.id,
      outletId: outlet.id,
      ordinal,
      body: JSON.stringify(outlet),
    });
    joinStoryOutlet(engine, storyId, resolveOutlet(outlet, survivor));
  });
}

function addRelations(
  engine: Engine,
  { article, relations: stated }: ArticleBatch,
  survivor: Survivor,
): void {
  for (const relation of stated) {
    const body = JSON.stringify(relation);
    const view = viewOf(body, resolveRelation(relation, survivor));
    insertRow(engine, relations, { id: relation.id, articleId: article.id, body, view });
  }
}

function addMentions(engine: Engine, batch: ArticleBatch, survivor: Survivor): Mention[] {
  return batch.mentions.map((mention) => {
    const body = JSON.stringify(mention);
    const resolved = resolveMention(mention, survivor);
    insertRow(engine, mentions, {
      id: mention.id,
      articleId: mention.articleId,
      start: mention.span.start,
      body,
      view: viewOf(body, resolved),
    });
    return resolved;
  });
}

function addAttributions(
  engine: Engine,
  storyId: string,
  batch: ArticleBatch,
  survivor: Survivor,
): { row: number; said: Attribution }[] {
  const { article } = batch;
  const names = new Map(batch.actors.map(({ id, name }) => [id, name]));
  const instant = instantOf(article.published);
  return batch.attributions.map((asserted) => {
    const body = JSON.stringify(asserted);
    const said = resolveAttribution(asserted, survivor, null);
    const row = insertRow(engine, attributions, {
      id: said.id,
      articleId: article.id,
      storyId,
      outletId: article.publisher.outletId,
      speakerId: said.speakerId,
      kind: said.kind,
      stance: said.stance,
      cueClass: said.cueClass,
      oldestKey: instant,
      newestKey: newestFirst(instant),
      start: startOf(said),
      speakerKey: nameKeyOf(names.get(asserted.speakerId ?? '') ?? null),
      lengthKey: -contentLength(said),
      body,
      view: viewOf(body, said),
    });
    indexAttribution(engine, row, said);
    return { row, said };
  });
}
