/** Extracts and links articles in a thread of their own, within limits of time and memory. */
import type { ArticleInput } from '@onrecord/pipeline';
import type { ExtractTasks, LinkInput } from './extract-tasks.ts';
import { ExtractionError } from './extraction-error.ts';
import { TaskThread } from './task-thread.ts';

/** The thread's tasks as asynchronous calls. Each throws an ExtractionError. */
export interface Extraction {
  extract: ExtractTasks['extract'];
  /** What the article says of itself, without its records. */
  head: ExtractTasks['head'];
  /** Given up, by throwing its reason, when the signal aborts. */
  link(input: LinkInput, signal?: AbortSignal): ReturnType<ExtractTasks['link']>;
  /** Ends the thread. */
  close(): Promise<void>;
}

/** Longest time for one text, or for linking one story; without it they follow from their length. */
export interface ExtractionLimits {
  limitMs?: number;
}

/**
 * Longest article in UTF-16 code units: some 50,000 words, more than the longest reports of newspapers have. What is longer is a
 * book or many articles in one file. So much text with an attribution in every sentence takes 5 s; 500,000 took 12 s (2026-11).
 */
export const MAX_ARTICLE_LENGTH = 300_000;

/** Opens an extracting thread; it starts with the first call. */
export function openExtraction({ limitMs }: ExtractionLimits = {}): Extraction {
  const thread = new TaskThread<ExtractTasks>({
    program: 'extract-worker',
    heapMib: HEAP_MIB,
    advice: 'Split it into smaller files.',
  });
  const linking = new TaskThread<ExtractTasks>({
    program: 'extract-worker',
    heapMib: LINK_HEAP_MIB,
    advice: 'Put fewer articles into one story.',
  });
  const limitOf = ({ text }: ArticleInput) => ({ limitMs: limitMs ?? TEXT_MS + text.length * MS_PER_UNIT });
  return {
    extract: async (input) => {
      refuseLength(input);
      return await thread.ask('extract', input, limitOf(input));
    },
    head: async (input) => {
      refuseLength(input);
      return await thread.ask('head', input, limitOf(input));
    },
    link: async (input, signal) => {
      // What one thread holds is not there for the other one.
      await thread.end();
      try {
        return await linking.ask('link', input, { limitMs: limitMs ?? LINK_MS, signal });
      } catch (error) {
        throw stated(error, input.articles.length);
      }
    },
    close: async () => {
      await Promise.all([thread.end(), linking.end()]);
    },
  };
}

/** Time that any text gets: no input may hold an import up for more than 10 s, unless it is long. */
const TEXT_MS = 8_000;

/** The promised 20 articles of 700 words a second are 80,000 code units; slow machines get four times the time. */
const MS_PER_UNIT = 0.05;

/** Linking compares all articles of a story; 1,000 of them take half a minute. */
const LINK_MS = 4 * 60_000;

/** Heap of the thread: with the reading thread and the rest of the program one input stays below 512 MiB. */
const HEAP_MIB = 320;

/** Linking holds all articles of a story at once. */
const LINK_HEAP_MIB = 1024;

function refuseLength({ text }: ArticleInput): void {
  if (text.length <= MAX_ARTICLE_LENGTH) return;
  const message = `The article has ${text.length} characters, and one may have ${MAX_ARTICLE_LENGTH}. Split it into one file per article.`;
  throw new ExtractionError('too_large', message);
}

/** What stopped a linking concerns the story and not a file. */
function stated(error: unknown, articles: number): unknown {
  if (!(error instanceof ExtractionError) || error.code === 'failed') return error;
  const message = `The ${articles} articles are stored, but what they say together could not be worked out: ${error.message}`;
  return new ExtractionError(error.code, message, { cause: error });
}
