/** What comes out of a file, gathered for tests. */
import {
  type Imported,
  type ImportedArticle,
  type ImportedFile,
  type ImportedLink,
  type ImportedRecords,
  type ImportRefusal,
  type ReadOptions,
  readArticles,
} from '../src/import/index.ts';

/** The pieces of a file by their kind, and the fault that ended the reading, if any. */
export interface Pieces {
  articles: ImportedArticle[];
  links: ImportedLink[];
  records: ImportedRecords[];
  refusals: ImportRefusal[];
  fault: unknown;
}

/** Reads a file to its end, or to its fault. */
export async function piecesOf(file: ImportedFile, options: ReadOptions = {}): Promise<Pieces> {
  const pieces: Pieces = { articles: [], links: [], records: [], refusals: [], fault: null };
  try {
    for await (const piece of readArticles(file, options)) sort(piece, pieces);
  } catch (fault) {
    pieces.fault = fault;
  }
  return pieces;
}

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sort(piece: Imported, pieces: Pieces): void {
  if ('article' in piece) pieces.articles.push(piece.article);
  else if ('link' in piece) pieces.links.push(piece.link);
  else if ('records' in piece) pieces.records.push(piece.records);
  else pieces.refusals.push(piece.refusal);
}
