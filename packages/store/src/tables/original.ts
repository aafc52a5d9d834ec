/** The bytes that texts were read from, each kept once however many articles came out of it. They are no part of a bundle. */
import { bytes, number, table, words } from './columns.sqlite.ts';

export const originals = table('originals', {
  sha256: words().primaryKey(),
  mediaType: words().notNull(),
  /** Of the bytes as they came. */
  size: number().notNull(),
  /** `gzip` where that made them smaller, else `identity`. */
  packing: words().notNull(),
  packed: bytes().notNull(),
});
