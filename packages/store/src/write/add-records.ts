/** Stores the records of one article, each as asserted and, where that differs, as resolved. */
import type { ArticleBatch, Attribution, Mention } from '@onrecord/schema';
import { type Engine, insertRow } from '../engine.ts';
import {
  bodyBlocks,
  contentLength,
  headlineKeyOf,
  instantOf,
  nameKeyOf,
  newestFirst,
  startOf,
} from '../sort-keys.ts';
import {
  articleActors,
  articleOutlets,
  articles,
  attributions,
  mentions,
  relations,
} from '../tables/index.ts';
import { indexAttribution } from './search-index.ts';
import { joinStoryActor } from './story-actors.ts';
import { joinStoryOutlet } from './story-outlets.ts';
import {
  resolveAttribution,
  resolveMention,
  resolveOutlet,
  resolveRelation,
  type Survivor,
  viewOf,
} from './survivors.ts';

/** The article itself, without counts; answers with its row number. */
export function insertArticle(engine: Engine, storyId: string, batch: ArticleBatch): number {
  const { article } = batch;
  const instant = instantOf(article.published);
  return insertRow(engine, articles, {
    id: article.id,
    storyId,
    textId: article.textId,
    outletId: article.publisher.outletId,
    url: article.url ?? null,
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

/** UTF-16 code units of body text. */
export function bodyLengthOf({ textVersion: { text, blocks } }: ArticleBatch): number {
  return bodyBlocks(text, blocks).reduce((length, { start, end }) => length + end - start, 0);
}

/** A word is a run of letters and digits, with apostrophes and hyphens inside of it. */
export function countWords({ textVersion: { text, blocks } }: ArticleBatch): number {
  const wordsIn = (part: string) =>
    part.match(/[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
  return bodyBlocks(text, blocks).reduce(
    (count, { start, end }) => count + wordsIn(text.slice(start, end)),
    0,
  );
}

/** The article's own actors, as asserted and in its story; answers with their survivors there. */
export function addActors(
  engine: Engine,
  storyId: string,
  { article, actors }: ArticleBatch,
): Map<string, string> {
  const survivors = new Map<string, string>();
  actors.forEach((actor, ordinal) => {
    insertRow(engine, articleActors, {
      articleId: article.id,
      actorId: actor.id,
      ordinal,
      body: JSON.stringify(actor),
    });
    survivors.set(actor.id, joinStoryActor(engine, storyId, actor));
  });
  return survivors;
}

/** The outlets that the article names, as asserted and in its story. */
export function addOutlets(engine: Engine, storyId: string, batch: ArticleBatch, survivor: Survivor): void {
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

/** The relations that the article states. */
export function addRelations(
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

/** The mentions; answers with them as resolved. */
export function addMentions(engine: Engine, batch: ArticleBatch, survivor: Survivor): Mention[] {
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

/** The attributions; answers with them as resolved and with their row numbers. */
export function addAttributions(
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
