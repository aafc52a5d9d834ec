/** The articles in JSON; apart from its importer, because what reads them takes long to load. */
import { UnreadableArticleError } from '@onrecord/schema';
import { refusedPart } from '../archive/refusal.ts';
import {
  type ColumnMapping,
  extensionOf,
  type Imported,
  type ImportedFile,
  type ReadOptions,
} from '../importer.ts';
import { isNinjs, readNinjs } from '../ninjs/items.ts';
import { columnsAmong } from './columns.ts';
import { fieldNames, fieldWords, isObject } from './field-path.ts';
import { articleObjects } from './json-list.ts';
import { decodedJson, parsedJson } from './parse-json.ts';
import { articleOfRow, MAX_ROWS, TOO_MANY_ROWS } from './row-article.ts';

/** One article an object, in their order. Throws UnreadableArticleError when the file is no list of articles. */
export function* readList(file: ImportedFile, options: ReadOptions): Generator<Imported> {
  const text = decodedJson(file);
  if (isLines(text, file.name)) yield* readLines(file.name, text, options);
  else yield* readDocument(file, parsedJson(text, file.name), options);
}

/** Lists of other things have no field that is known to hold an article. */
function isArticle(options: ReadOptions): (names: readonly string[]) => boolean {
  return (names) => {
    try {
      return columnsAmong(names, options.columns, '') !== null;
    } catch {
      return false;
    }
  };
}

/** One value a line: the name says so, or the first line is a whole object and more lines follow. */
function isLines(text: string, name: string): boolean {
  if (['jsonl', 'ndjson'].includes(extensionOf(name))) return true;
  const end = text.indexOf('\n');
  const first = end < 0 ? '' : text.slice(0, end).trim();
  if (!first.startsWith('{') || !first.endsWith('}') || text.slice(end).trim() === '') return false;
  try {
    return isObject(JSON.parse(first));
  } catch {
    return false;
  }
}

function* readDocument(file: ImportedFile, value: unknown, options: ReadOptions): Generator<Imported> {
  const { name } = file;
  const objects = articleObjects(value, isArticle(options));
  if (!options.columns && objects.length > 0 && objects.every(isNinjs))
    return yield* readNinjs(objects, file, objects[0] === value);
  if (objects.length === 0)
    throw new UnreadableArticleError(
      'no_article',
      name,
      'There is no object in it that could be an article. Export the articles as a list of objects.',
    );
  const columns = columnsAmong([...new Set(objects.flatMap(fieldNames))], options.columns, name);
  for (const [index, object] of objects.slice(0, MAX_ROWS).entries())
    yield pieceOf(object, object === value ? name : `${name}#${index + 1}`, columns, options);
  if (objects.length > MAX_ROWS) yield { refusal: { name, ...TOO_MANY_ROWS } };
}

function* readLines(name: string, text: string, options: ReadOptions): Generator<Imported> {
  let columns: ColumnMapping | null = null;
  for (const [index, line] of linesOf(text)) {
    const file = `${name}#${index}`;
    if (index > MAX_ROWS) return yield { refusal: { name, ...TOO_MANY_ROWS } };
    try {
      const object = parsedJson(line, file);
      if (!isObject(object)) throw noObject(file);
      columns ??= columnsOfObject(object, options, name);
      yield pieceOf(object, file, columns, options);
    } catch (error) {
      if (columns === null && (error as UnreadableArticleError).code === 'no_mapping') throw error;
      yield refusedPart(file, error);
    }
  }
}

/** An object may leave out fields that others have, but not its text. */
function columnsOfObject(
  object: Record<string, unknown>,
  { columns }: ReadOptions,
  name: string,
): ColumnMapping {
  const { text: _, ...others } = columns ?? { text: '' };
  return columnsAmong([...fieldNames(object), ...Object.values(others)], columns, name);
}

/** Lines with their numbers, one at a time; only LF divides JSON Lines. */
function* linesOf(text: string): Generator<[number, string]> {
  let number = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    number += 1;
    if (line.trim() !== '') yield [number, line];
    at = end < 0 ? text.length : end + 1;
  }
}

/** Columns are chosen anew for an object without the text of the others: a list may come from several exports. */
function pieceOf(
  object: Record<string, unknown>,
  file: string,
  columns: ColumnMapping,
  options: ReadOptions,
): Imported {
  try {
    const isUsual = fieldNames(object).includes(columns.text);
    const own = isUsual ? columns : columnsOfObject(object, options, file);
    const value = (column: string) => fieldWords(object, column, column === own.text ? '\n\n' : '; ');
    return { article: articleOfRow({ file, value, original: originalOf(object, file) }, own, 'field') };
  } catch (error) {
    return refusedPart(file, error);
  }
}

function originalOf(object: Record<string, unknown>, file: string) {
  try {
    const bytes = new TextEncoder().encode(JSON.stringify(object));
    return { bytes, mediaType: 'application/json', format: 'json' };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableArticleError(
      'too_deep',
      file,
      'Its values are nested too deep. Export it again without them.',
    );
  }
}

function noObject(file: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'unreadable',
    file,
    'The line holds no object. Write one article a line.',
  );
}
