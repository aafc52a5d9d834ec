/** Citations as footnotes, numbered in the order in which the brief first uses them. */
import type { Span } from '@onrecord/schema';
import { type CitedArticle, pageOf } from '../cited-article.ts';
import { plain } from './escape.ts';

/** The footnotes of one brief. */
export interface Footnotes {
  /** The mark for words in an article, such as `[^3]`. The same words get the same number. */
  mark(articleId: string, spans: readonly Span[]): string;
  /** The notes to all marks given so far, one a paragraph. */
  notes(): Generator<string>;
}

/** No notes yet. `label` tells the notes of one brief from those of others in the same file. */
export function openFootnotes(label: string, articleOf: (id: string) => CitedArticle): Footnotes {
  const numbers = new Map<string, { articleId: string; spans: readonly Span[] }>();
  const order = new Map<string, number>();
  return {
    mark(articleId, spans) {
      const key = `${articleId} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
      if (!order.has(key)) {
        order.set(key, order.size + 1);
        numbers.set(key, { articleId, spans });
      }
      return `[^${label}${order.get(key)}]`;
    },
    *notes() {
      for (const [key, { articleId, spans }] of numbers)
        yield `[^${label}${order.get(key)}]: ${citation(articleOf(articleId), spans)}\n\n`;
    },
  };
}

/** Outlet, headline, day, page and the places of the words, which anybody can look up in the bundle. */
function citation(article: CitedArticle, spans: readonly Span[]): string {
  const page = spans[0] ? pageOf(article, spans[0]) : null;
  const places = spans.map(({ start, end }) => `${start}–${end}`).join(', ');
  return [
    plain(article.outlet),
    `“${plain(article.title)}”`,
    article.published ?? 'no date',
    ...(page === null ? [] : [`page ${page}`]),
    ...(places ? [`characters ${places}`] : []),
  ].join(', ');
}
