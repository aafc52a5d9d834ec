/** What a benchmark asks a server: a GraphQL document, the variables of many requests, and the answer written by hand. */
import type Database from 'better-sqlite3';
import type { Random } from '../archive/random.ts';

/** Values of the variables of one request. */
export type Variables = Record<string, unknown>;

/** One kind of request. */
export interface Operation {
  /** The name in the document, by which the ceiling server knows it. */
  name: string;
  /** For the reader of the table. */
  title: string;
  document: string;
  /** The variables of a request, another one with each call. */
  draw: (archive: Database.Database, random: Random) => () => Variables;
  /** The `data` of the answer by SQL written by hand; absent where a ceiling would only repeat the product's own SQL. */
  ceiling?: (archive: Database.Database) => (variables: Variables) => unknown;
}

/** Draws the ids or keys of random rows of a table whose rows are numbered. */
export function drawRows<T>(
  archive: Database.Database,
  random: Random,
  table: string,
  columns: string,
): () => T {
  const last = archive.prepare(`select max(row) from ${table}`).pluck().get() as number;
  const read = archive.prepare(`select ${columns} from ${table} where row >= ? limit 1`);
  return () => read.get(1 + random.below(last)) as T;
}

/** As GraphQL writes a word of a vocabulary. */
export function enumValue(word: string): string {
  return word.toUpperCase().replaceAll('-', '_');
}
