/** One input of `onrecord read`: fetched or read, and its articles as an import would store them. */
import type { ReadOptions } from '@onrecord/formats';
import type { ArticleHead, ArticleInput } from '@onrecord/pipeline';
import type { ArticleBatch } from '@onrecord/schema';
import type { Extraction } from '../ingest/extraction.ts';
import { type IngestInput, type Piece, type PieceTools, piecesOf } from '../ingest/pieces.ts';
import type { Reading } from '../ingest/reading.ts';
import { type NamedRefusal, refusalOf, withoutName } from '../ingest/refusal.ts';
import { readArticleBytes } from './article-bytes.ts';
import type { ArticleFile } from './article-files.ts';

/** One article of an input, or the reason why there is none: a line of `--json`. */
export type ReadLine = { input: string; format: string | null } & (
  | (ArticleHead & { refused: null })
  | ({ [Field in keyof ArticleHead]: null } & { refused: { code: string; message: string } })
);

/** A part of what was read: a line, or what to know of the input, for people. */
export type ReadPart = { line: ReadLine } | { note: string };

/** What an input is read with. */
export interface ReadTools {
  reading: Reading;
  extraction: Pick<Extraction, 'head'>;
  fetcher: PieceTools['fetcher'];
  options: ReadOptions;
  signal: AbortSignal;
}

/**
 * The articles of the input in their order, one after the other, since a table may hold more of them than the memory. Throws
 * nothing but the reason of the signal.
 */
export async function* readInput(file: ArticleFile, tools: ReadTools): AsyncGenerator<ReadPart> {
  try {
    for await (const piece of piecesOf(await inputOf(file), tools)) yield* partsOf(piece, file, tools);
  } catch (error) {
    tools.signal.throwIfAborted();
    yield { line: refusedLine(file, refusalOf(file.name, error)) };
  }
}

/** The line of an input that is no file. */
export function refusedLine(
  file: Pick<ArticleFile, 'typed' | 'name'>,
  { refusal: { name, code, message } }: Pick<NamedRefusal, 'refusal'>,
): ReadLine {
  const refused = { code, message: withoutName(message, name) };
  return { input: typedName(file, name), format: null, ...NOTHING, refused };
}

const NOTHING: { [Field in keyof ArticleHead]: null } = {
  headline: null,
  standfirst: null,
  byline: null,
  outlet: null,
  published: null,
  lang: null,
  text: null,
  blocks: null,
};

async function inputOf(file: ArticleFile): Promise<IngestInput> {
  if (file.url) return { name: file.name, url: file.url };
  return { name: file.name, bytes: await readArticleBytes(file), isGivenAway: true };
}

async function* partsOf(
  piece: Piece,
  file: ArticleFile,
  { extraction }: ReadTools,
): AsyncGenerator<ReadPart> {
  if ('article' in piece) yield { line: await articleLine(file, piece.article, extraction) };
  else if ('records' in piece)
    for (const batch of piece.records.batches) yield { line: recordLine(file, batch, piece.records.file) };
  else if ('note' in piece) yield { note: `${typedName(file, piece.note.name)}: ${piece.note.message}` };
  else yield { line: refusedLine(file, piece) };
}

async function articleLine(
  file: ArticleFile,
  article: ArticleInput & { file: string },
  extraction: ReadTools['extraction'],
): Promise<ReadLine> {
  try {
    const head = await extraction.head(article);
    const format = article.original?.format ?? null;
    return { input: typedName(file, article.file), format, ...head, refused: null };
  } catch (error) {
    return refusedLine(file, refusalOf(article.file, error));
  }
}

/** An article whose records somebody has made already. */
function recordLine(
  file: ArticleFile,
  { article, textVersion, outlets }: ArticleBatch,
  name: string,
): ReadLine {
  const authors = article.credits.filter(({ role }) => role === 'byline').map((credit) => credit.name);
  return {
    input: typedName(file, name),
    format: 'bundle',
    headline: article.headline?.exact ?? null,
    standfirst: article.standfirst?.exact ?? null,
    byline: [...new Set(authors)].join(', ') || null,
    outlet: outlets.find(({ id }) => id === article.publisher.outletId)?.name ?? null,
    published: article.published?.earliest ?? null,
    lang: article.lang,
    text: textVersion.text,
    blocks: textVersion.blocks,
    refused: null,
  };
}

/** People know a file, and what is inside of it, by what they typed. */
function typedName({ typed, name }: Pick<ArticleFile, 'typed' | 'name'>, found: string): string {
  // Behind the name of the file stand the way to a part of it, or the number of a row or an item.
  const isInside = found.startsWith(name) && ['', '/', '#'].includes(found.charAt(name.length));
  return isInside ? `${typed}${found.slice(name.length)}` : found;
}
