/** The article in one row of a table or one object of a list. */
import { articleOfFields, type StatedField } from '../fields/article-of-fields.ts';
import type { ColumnMapping, ImportedArticle } from '../importer.ts';
import { type ColumnRole, FIELD_OF } from './columns.ts';

/**
 * Most articles that one table or list may give, as many as the files in an archive. Real articles fill the bytes that a table
 * may have before; 200,000 rows of a few words took fifty seconds to print on the command line (2026-11).
 */
export const MAX_ROWS = 20_000;

/** Said after so many rows, of which none is lost. */
export const TOO_MANY_ROWS = {
  code: 'too_large',
  message: `It has more than ${MAX_ROWS} rows; those before were read. Split it and import the rest.`,
} as const;

/** A row: what a column of a name holds (empty when nothing), and the bytes that it was read from. */
export interface Row {
  /** With the number of the row, such as `table.csv#12`. */
  file: string;
  value(column: string): string;
  original: ImportedArticle['original'];
}

/** The article of the row. Throws UnreadableArticleError when it has no words, or cannot be stored. */
export function articleOfRow(
  { file, value, original }: Row,
  columns: ColumnMapping,
  origin: string,
): ImportedArticle {
  const stated = Object.entries(columns).flatMap(([role, column]): StatedField[] => {
    const field = FIELD_OF[role as ColumnRole];
    return field && column !== undefined
      ? [{ field, value: value(column), origin: `${origin}:${column}` }]
      : [];
  });
  const url = columns.url === undefined ? null : value(columns.url);
  return articleOfFields({ file, body: value(columns.text), stated, url, original });
}
