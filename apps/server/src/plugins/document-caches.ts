/**
 * Documents that Yoga remembers after parsing them, bounded by what they hold. Yoga's own memory counts documents alone, up to 1,024
 * of them: as each may have 256 KiB, one client could fill more than a gigabyte with them.
 */
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Bytes of a parsed document for each character of its text: its nodes and all of its words and signs. */
const BYTES_PER_CHARACTER = 100;

/** Hundreds of documents of the size that the dashboard has (2 KB at most). */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** An error holds the text that it is about, at two bytes a character, and its words. */
const BYTES_PER_WRONG_CHARACTER = 4;

/** Errors are remembered for a client that sends the same wrong document again and again. */
const MAX_ERROR_BYTES = 8 * 1024 * 1024;

/** Empty caches, for Yoga's option `parserAndValidationCache`. What was found by validating lives as long as its document. */
export function documentCaches() {
  return {
    documentCache: cacheOf<DocumentNode>(MAX_DOCUMENT_BYTES, BYTES_PER_CHARACTER),
    errorCache: cacheOf<object>(MAX_ERROR_BYTES, BYTES_PER_WRONG_CHARACTER),
  };
}

function cacheOf<T extends object>(maxSize: number, bytesPerCharacter: number): LRUCache<string, T> {
  return new LRUCache({
    maxSize,
    sizeCalculation: (_value, text) => bytesPerCharacter * (text.length + 1),
  });
}
