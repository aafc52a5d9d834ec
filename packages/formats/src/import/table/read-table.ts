/** The articles in the rows of a table; apart from its importer, because what reads it takes long to load. */
import { UnreadableArticleError } from '@onrecord/schema';
import { decodeText, statedCharsets, UnreadableTextError } from '@onrecord/text';
import { CsvError, parse } from 'csv-parse';
import { refusedPart } from '../archive/refusal.ts';
import {
  type ColumnMapping,
  extensionOf,
  type Imported,
  type ImportedFile,
  type ImportRefusal,
  type ReadOptions,
} from '../importer.ts';
import { columnsAmong } from './columns.ts';
import { MAX_TABLE_BYTES } from './limits.ts';
import { articleOfRow, MAX_ROWS, TOO_MANY_ROWS } from './row-article.ts';

/** One article a row, in their order. Throws UnreadableArticleError when the file is no table of articles. */
export async function* readTable(file: ImportedFile, options: ReadOptions): AsyncGenerator<Imported> {
  const text = decoded(file);
  const delimiter = delimiterOf(text, extensionOf(file.name));
  let table: Table | null = null;
  for await (const row of rowsOf(file, text, delimiter)) {
    if ('refusal' in row) yield row;
    else if (isBlank(row)) continue;
    else if (table) yield pieceOf(row, table, file);
    else table = tableOf(row, options.columns, file);
  }
}

/** Characters of one row: the largest article, and as much again for markup around it. */
const MAX_ROW_LENGTH = 12 * 1024 * 1024;

const CHUNK_LENGTH = 64 * 1024;

const DELIMITERS = [',', ';', '\t', '|'] as const;

interface Line {
  record: string[];
  raw: string;
  info: { records: number; lines: number };
}

interface Table {
  names: string[];
  header: string;
  columns: ColumnMapping;
}

function decoded({ name, bytes, mediaType }: ImportedFile): string {
  try {
    const charset = statedCharsets(bytes, mediaType);
    return decodeText(bytes, { maxBytes: MAX_TABLE_BYTES, charset }).text;
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new UnreadableArticleError(error.code, name, error.message, { cause: error });
  }
}

/** The sign that stands most often between the names of the columns. */
function delimiterOf(text: string, extension: string): string {
  if (extension === 'tsv') return '\t';
  const names =
    text
      .slice(0, CHUNK_LENGTH)
      .split('\n', 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  const counts = DELIMITERS.map((delimiter) => names.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The rows; where the table cannot be read on, a refusal says so and the rows before it stand. */
async function* rowsOf(
  { name }: ImportedFile,
  text: string,
  delimiter: string,
): AsyncGenerator<Line | { refusal: ImportRefusal }> {
  let read: Line[] = [];
  let last = 0;
  const feed = feeder(delimiter, (line) => read.push(line));
  for (const chunk of chunksOf(text)) {
    const fault = await feed(chunk);
    last = read.at(-1)?.info.records ?? last;
    yield* read;
    read = [];
    if (fault) return yield { refusal: { name: `${name}#${last + 1}`, ...brokenRow(fault) } };
    if (last > MAX_ROWS) return yield { refusal: { name, ...TOO_MANY_ROWS } };
  }
}

/**
 * Takes the table in pieces, `null` at its end, and tells the fault after which it cannot be read on. As a stream the parser
 * would lose the rows before a fault.
 */
function feeder(
  delimiter: string,
  take: (line: Line) => void,
): (chunk: string | null) => Promise<CsvError | null> {
  const parser = parse({
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_LENGTH,
    on_record: (line) => {
      take(line as unknown as Line);
      return null;
    },
  });
  parser.on('error', () => {});
  return (chunk) =>
    new Promise((resolve, reject) => {
      const done = (error?: Error | null) =>
        error && !(error instanceof CsvError) ? reject(error) : resolve(error ?? null);
      if (chunk === null) parser.end(done);
      else parser.write(chunk, done);
    });
}

function* chunksOf(text: string): Generator<string | null> {
  for (let at = 0; at < text.length; at += CHUNK_LENGTH) yield text.slice(at, at + CHUNK_LENGTH);
  yield null;
}

function brokenRow(error: CsvError): Pick<ImportRefusal, 'code' | 'message'> {
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return {
      code: 'too_large',
      message: `The row has more than ${MAX_ROW_LENGTH} characters, and the table cannot be read on. Close the quotation marks of its cells, or split it.`,
    };
  return {
    code: 'unreadable',
    message: `The table cannot be read on from this row (${error.message}). Close the quotation marks of its cells and import it again.`,
  };
}

function isBlank({ record }: Line): boolean {
  return record.length === 1 && record[0]?.trim() === '';
}

function tableOf(
  { record, raw }: Line,
  mapping: ColumnMapping | null | undefined,
  { name }: ImportedFile,
): Table {
  const names = record.map((one) => one.trim());
  return { names, header: raw.trimEnd(), columns: columnsAmong(names, mapping, name) };
}

/** The article of a row. Rows are counted as spreadsheets do: the names of the columns are row 1. */
function pieceOf(
  { record, raw, info }: Line,
  { names, header, columns }: Table,
  { name }: ImportedFile,
): Imported {
  const file = `${name}#${info.records}`;
  if (record.length !== names.length)
    return { refusal: { name: file, ...ragged(record, names, info.lines) } };
  const bytes = new TextEncoder().encode(`${header}\n${raw.trim()}\n`);
  const original = { bytes, mediaType: 'text/csv', format: 'csv' };
  try {
    const value = (column: string) => record[names.indexOf(column)] ?? '';
    return { article: articleOfRow({ file, value, original }, columns, 'column') };
  } catch (error) {
    return refusedPart(file, error);
  }
}

function ragged(record: string[], names: string[], line: number): Pick<ImportRefusal, 'code' | 'message'> {
  const message = `The row (it ends in line ${line}) has ${record.length} cells under ${names.length} columns. Put quotation marks around cells that hold the sign between cells.`;
  return { code: 'unreadable', message };
}
