/** The near end of the worker thread: one request at a time, with a limit of time, and a new thread when one is lost. */
import { Worker } from 'node:worker_threads';
import type { ExtractAnswer, ExtractRequest, ExtractTasks } from './extract-tasks.ts';
import { ExtractionError } from './extraction-error.ts';

/** The worker's tasks as asynchronous calls. Each throws an ExtractionError. */
export interface Extraction {
  read: ExtractTasks['read'];
  extract: ExtractTasks['extract'];
  link: ExtractTasks['link'];
  /** Ends the thread. */
  close(): Promise<void>;
}

/**
 * Longest time for one task. The largest article that is taken in (5 MiB, some 900,000 words) needs about a minute at the
 * promised 20 articles of 700 words a second; slow machines get four times that.
 */
const TASK_LIMIT_MS = 4 * 60_000;

/** Heap of the thread. One input stays below 512 MiB; linking holds all articles of a story at once. */
const HEAP_MIB = 1024;

/** Opens a worker thread; it starts with the first call. */
export function openExtraction(limitMs: number = TASK_LIMIT_MS): Extraction {
  const thread = new ExtractThread(limitMs);
  return {
    read: (file) => thread.ask('read', file),
    extract: (input) => thread.ask('extract', input),
    link: (input) => thread.ask('link', input),
    close: () => thread.end(),
  };
}

class ExtractThread {
  readonly #limitMs: number;
  #worker: Worker | null = null;
  #line: Promise<unknown> = Promise.resolve();

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  ask<T extends keyof ExtractTasks>(
    task: T,
    input: Parameters<ExtractTasks[T]>[0],
  ): ReturnType<ExtractTasks[T]> {
    const answered = this.#line.then(() => this.#exchange({ task, input }));
    this.#line = answered.catch(() => undefined);
    return answered as ReturnType<ExtractTasks[T]>;
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #exchange(request: ExtractRequest): Promise<unknown> {
    this.#worker ??= startWorker();
    const worker = this.#worker;
    const timer = new AbortController();
    try {
      const answer = await Promise.race([
        nextAnswer(worker, request, timer.signal),
        afterMs(this.#limitMs, timer.signal),
      ]);
      if ('result' in answer) return answer.result;
      throw new ExtractionError(answer.error.code, answer.error.message, { cause: answer.error.stack });
    } catch (error) {
      // A thread that died or was given up on is not asked again.
      if (!(error instanceof ExtractionError) || LOST.has(error.code)) await this.end();
      throw error;
    } finally {
      timer.abort();
    }
  }
}

const LOST: ReadonlySet<string> = new Set(['too_slow', 'too_much_memory', 'crashed']);

/** The worker's file has the ending of this one: `.ts` from the sources, `.js` when built. */
function startWorker(): Worker {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./extract-worker.${ending}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
  });
  worker.unref();
  return worker;
}

function nextAnswer(worker: Worker, request: ExtractRequest, signal: AbortSignal): Promise<ExtractAnswer> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => reject(lost(error));
    const onExit = () => reject(new ExtractionError('crashed', 'The extraction ended without an answer.'));
    worker.ref();
    worker.once('message', resolve).once('error', onError).once('exit', onExit);
    signal.addEventListener('abort', () => {
      worker.off('message', resolve).off('error', onError).off('exit', onExit);
      worker.unref();
    });
    worker.postMessage(request);
  });
}

function lost(error: NodeJS.ErrnoException): ExtractionError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const message = `Reading it took more than ${HEAP_MIB} MiB of memory. Split it into smaller files.`;
    return new ExtractionError('too_much_memory', message, { cause: error });
  }
  return new ExtractionError('failed', error.message, { cause: error });
}

function afterMs(limitMs: number, signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const seconds = Math.round(limitMs / 1000);
    const message = `Reading it took longer than ${seconds} s and was given up. Split it into smaller files.`;
    const timer = setTimeout(() => reject(new ExtractionError('too_slow', message)), limitMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
