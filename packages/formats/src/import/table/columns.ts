/** Which column of a table, or field of an object, holds what. */
import { type MetadataField, UnreadableArticleError } from '@onrecord/schema';
import type { ColumnMapping } from '../importer.ts';
import { USUAL_COLUMNS } from './usual-columns.ts';

/** What a column can hold. */
export type ColumnRole = keyof ColumnMapping;

/** Which metadata a column speaks of. */
export const FIELD_OF: Readonly<Partial<Record<ColumnRole, MetadataField>>> = {
  byline: 'byline',
  headline: 'headline',
  lang: 'lang',
  outlet: 'outlet',
  published: 'published',
  standfirst: 'standfirst',
} satisfies Record<Exclude<ColumnRole, 'text' | 'url'>, MetadataField>;

/**
 * The columns to read, by the mapping that a person gave or else by their usual names; case and the signs between words do not
 * matter. Throws UnreadableArticleError `no_mapping` when the text, or a column that the person named, is not among them.
 */
export function columnsAmong(
  names: readonly string[],
  mapping: ColumnMapping | null | undefined,
  file: string,
): ColumnMapping {
  const byKey = new Map(names.toReversed().map((name) => [keyOf(name), name]));
  const found = Object.entries(mapping ?? USUAL_COLUMNS).flatMap(([role, wanted]) => {
    const column = [wanted]
      .flat()
      .map((name) => byKey.get(keyOf(name)))
      .find((name) => name !== undefined);
    if (mapping && wanted && column === undefined) throw noColumn(file, names, role, String(wanted));
    return column === undefined ? [] : [[role, column]];
  });
  const columns: Partial<ColumnMapping> = Object.fromEntries(found);
  if (columns.text === undefined) throw noColumn(file, names, 'text', null);
  return { ...columns, text: columns.text };
}

/** How many columns a message lists, and how much of each name. */
const MAX_LISTED = 30;
const MAX_NAME = 40;

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
}

function noColumn(
  file: string,
  names: readonly string[],
  role: string,
  wanted: string | null,
): UnreadableArticleError {
  const listed = names.slice(0, MAX_LISTED).map((name) => JSON.stringify(name.slice(0, MAX_NAME)));
  const which =
    wanted === null
      ? `No column is known to hold the ${role}`
      : `There is no column ${JSON.stringify(wanted)}`;
  const more = names.length > MAX_LISTED ? ' ...' : '';
  return new UnreadableArticleError(
    'no_mapping',
    file,
    `${which}. Give a mapping of columns, such as ${role}=COLUMN, with one of these: ${listed.join(', ')}${more}.`,
  );
}
