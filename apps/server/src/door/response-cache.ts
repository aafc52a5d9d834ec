/**
 * Answers that were given, for whoever asks the same again before anything has changed. A stale answer cannot come out of it:
 * each is kept under the version of the data that it was read from, and every write gives the data a new version. Nor can
 * another reader's: the key holds who asked.
 */
import { LRUCache } from 'lru-cache';
import type { Answer } from './compiled/answer.ts';

/** Bytes of all answers with their keys: thousands of pages, and little beside the 512 MiB that an import may take. */
const MAX_BYTES = 32 * 1024 * 1024;

/** An answer above this is kept by nobody: one such pushes out a hundred pages. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/** Questions that were asked once. Most never come again, and to keep their answers would cost more than it saves. */
const MAX_ASKED = 5_000;

/** Characters of all of them. */
const MAX_ASKED_CHARACTERS = 2_000_000;

/** Rough size of an entry beside its key and its answer. */
const ENTRY_BYTES = 300;

/** Answers by what was asked. */
export interface ResponseCache {
  /** The answer under this key, if it was read from this version of the data. */
  get(key: string, version: string): Answer | null;
  /** Keeps an answer that was read wholly from this version, if the same was asked before, in whatever version. */
  set(key: string, version: string, answer: Answer): void;
}

/** An empty cache. */
export function createResponseCache(maxBytes: number = MAX_BYTES): ResponseCache {
  const kept = new LRUCache<string, { version: string; answer: Answer }>({
    maxSize: maxBytes,
    maxEntrySize: Math.min(MAX_ANSWER_BYTES, maxBytes),
    // Two bytes a character at most.
    sizeCalculation: ({ answer }, key) => answer.body.byteLength + 2 * key.length + ENTRY_BYTES,
  });
  const asked = new LRUCache<string, true>({
    max: MAX_ASKED,
    maxSize: MAX_ASKED_CHARACTERS,
    sizeCalculation: (_true, key) => key.length + 1,
  });
  return {
    get(key, version) {
      const found = kept.get(key);
      return found?.version === version ? found.answer : null;
    },
    set(key, version, answer) {
      if (kept.has(key) || asked.has(key)) kept.set(key, { version, answer });
      else asked.set(key, true);
    },
  };
}
