/** Where words stand, as cells: the outer offsets, every part, and the page. */
import type { Span } from '@onrecord/schema';
import { type CitedArticle, pageOf } from '../cited-article.ts';
import type { Column } from './table.ts';

/** Words of one article. */
export interface Place {
  article: CitedArticle;
  /** In the order of the record; empty when nothing is printed. */
  spans: readonly Span[];
}

/** The columns that lead back to the characters. Offsets are UTF-16 code units, half-open, into the text version. */
export const placeColumns: readonly Column<Place>[] = [
  { name: 'page', cell: ({ article, spans: [first] }) => (first && pageOf(article, first)) ?? null },
  {
    name: 'start',
    cell: ({ spans }) => (spans.length ? Math.min(...spans.map(({ start }) => start)) : null),
  },
  { name: 'end', cell: ({ spans }) => (spans.length ? Math.max(...spans.map(({ end }) => end)) : null) },
  { name: 'parts', cell: ({ spans }) => spans.map(({ start, end }) => `${start}..${end}`).join(' ') },
  { name: 'text_id', cell: ({ article, spans: [first] }) => first?.text ?? article.textId },
];

/** The columns that say in which article. */
export const articleColumns: readonly Column<Pick<Place, 'article'>>[] = [
  { name: 'outlet', cell: ({ article }) => article.outlet },
  { name: 'article', cell: ({ article }) => article.title },
  { name: 'published', cell: ({ article }) => article.published },
  { name: 'address', cell: ({ article }) => article.address ?? article.file },
];
