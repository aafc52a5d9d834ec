/** What is known so far while the records come in: what later entities point at. */
import type { Actor, Article, OnrecordRecord, Outlet, Span, TextVersion } from '@onrecord/schema';
import type { CitedArticle } from '../cited-article.ts';
import { collectNames, type Names } from '../names.ts';

/** Look-ups for entities. */
export interface Dossier {
  names: Names;
  /** The outlet that the actor is. */
  outletOf(actorId: string): Outlet | null;
  /** The article of the text, once, when the text is its current one. */
  takeArticle(version: TextVersion): Article | null;
  /** Articles whose text has not come. */
  withoutText(): Iterable<Article>;
  /** The articles in which the spans stand. */
  articlesOf(spans: readonly Span[]): CitedArticle[];
  /** Actors that belong to another. */
  affiliated: readonly Actor[];
  add(record: OnrecordRecord): void;
}

/** A dossier without records. */
export function openDossier(): Dossier {
  const names = collectNames();
  const outlets = new Map<string, Outlet>();
  const waiting = new Map<string, Article>();
  const articleOfText = new Map<string, string>();
  const affiliated: Actor[] = [];
  return {
    names,
    affiliated,
    outletOf: (actorId) => outlets.get(actorId) ?? null,
    takeArticle({ id, articleId }) {
      const article = waiting.get(articleId);
      if (article?.textId !== id) return null;
      waiting.delete(articleId);
      return article;
    },
    withoutText: () => waiting.values(),
    articlesOf: (spans) =>
      [...new Set(spans.map(({ text }) => articleOfText.get(text)))]
        .filter((id) => id !== undefined)
        .map((id) => names.article(id)),
    add(record) {
      names.add(record);
      if (record.type === 'Outlet') outlets.set(record.actorId, record);
      else if (record.type === 'Article') waiting.set(record.id, record);
      else if (record.type === 'TextVersion') articleOfText.set(record.id, record.articleId);
      else if (record.type === 'Actor' && record.affiliationId !== null && record.redirectTo === null)
        affiliated.push(record);
    },
  };
}
