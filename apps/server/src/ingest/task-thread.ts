/** The near end of a worker thread: one request at a time, with a limit of time, and a new thread when one is lost. */
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ExtractionError } from './extraction-error.ts';

/** What a thread can be asked: functions of one argument, by name. */
export type Tasks = Record<string, (input: never) => Promise<unknown>>;

/** What a thread is sent. */
export interface TaskRequest {
  task: string;
  input: unknown;
}

/** What it answers. The first answer, to no request, says that it can be asked. */
export type TaskAnswer = { result: unknown } | { error: { code: string; message: string; stack?: string } };

/** Where the thread's program is and what it may use. */
export interface TaskThreadOptions {
  /** The program beside this file, without its ending. */
  program: 'extract-worker' | 'read-worker';
  heapMib: number;
  /** What to do about work that took too much time or memory, as a sentence. */
  advice: string;
}

/** How a request is made. */
export interface TaskLimits {
  /** How long the thread may work on it, in milliseconds. */
  limitMs: number;
  /** Memory that is handed over instead of being copied. */
  transfer?: readonly ArrayBuffer[];
  /** Gives the request up, and the thread with it, by throwing the signal's reason. */
  signal?: AbortSignal;
}

/** A thread that starts with the first request. Each of its errors is an ExtractionError. */
export class TaskThread<T extends Tasks> {
  readonly #options: TaskThreadOptions;
  #worker: Worker | null = null;
  #line: Promise<unknown> = Promise.resolve();

  constructor(options: TaskThreadOptions) {
    this.#options = options;
  }

  /** Asks when all earlier requests are answered. */
  ask<N extends keyof T & string>(task: N, input: Parameters<T[N]>[0], limits: TaskLimits): ReturnType<T[N]> {
    const answered = this.#line.then(() => this.#exchange({ task, input }, limits));
    this.#line = answered.catch(() => undefined);
    return answered as ReturnType<T[N]>;
  }

  /** Ends the thread; it starts anew when it is asked again. */
  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #exchange(request: TaskRequest, limits: TaskLimits): Promise<unknown> {
    limits.signal?.throwIfAborted();
    if (!this.#worker) {
      this.#worker = startWorker(this.#options);
      // Its first message says that its program is loaded: on a busy machine that takes longer than reading.
      await this.#answer(this.#worker, null, { ...limits, limitMs: START_MS });
    }
    const answer = await this.#answer(this.#worker, request, limits);
    if ('result' in answer) return answer.result;
    throw new ExtractionError(answer.error.code, answer.error.message, { cause: answer.error.stack });
  }

  /** The next message. A thread that died or was given up on is not asked again. */
  async #answer(
    worker: Worker,
    request: TaskRequest | null,
    { limitMs, transfer = [], signal }: TaskLimits,
  ): Promise<TaskAnswer> {
    const timer = new AbortController();
    try {
      const answered = this.#nextMessage(worker, timer.signal);
      if (request) worker.postMessage(request, transfer);
      return await Promise.race([
        answered,
        afterWork(worker, limitMs, this.#options.advice, timer.signal),
        ...(signal ? [onceAborted(signal, timer.signal)] : []),
      ]);
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      timer.abort();
    }
  }

  #nextMessage(worker: Worker, signal: AbortSignal): Promise<TaskAnswer> {
    return new Promise((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException) => reject(lost(error, this.#options));
      const onExit = () => reject(new ExtractionError('crashed', 'The reading ended without an answer.'));
      worker.ref();
      worker.once('message', resolve).once('error', onError).once('exit', onExit);
      signal.addEventListener('abort', () => {
        worker.off('message', resolve).off('error', onError).off('exit', onExit);
        worker.unref();
      });
    });
  }
}

/** Loading the program takes a second; 18 programs on two cores made it 10 (2026-11). It is nobody's text that is slow then. */
const START_MS = 15_000;

/** A third of what Node gives: 20 MiB less for each thread, and no slower (84 pages, 2026-11). */
const YOUNG_MIB = 16;

/** The worker's file has the ending of this one: `.ts` from the sources, `.js` when built. */
function startWorker({ program, heapMib }: TaskThreadOptions): Worker {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./${program}.${ending}`, import.meta.url), {
    resourceLimits: {
      maxOldGenerationSizeMb: heapMib,
      maxYoungGenerationSizeMb: YOUNG_MIB,
    },
  });
  worker.unref();
  return worker;
}

function lost(error: NodeJS.ErrnoException, { heapMib, advice }: TaskThreadOptions): ExtractionError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const message = `It took more than ${heapMib} MiB of memory and was given up. ${advice}`;
    return new ExtractionError('too_much_memory', message, { cause: error });
  }
  return new ExtractionError('failed', error.message, { cause: error });
}

/** Rejects when the thread has worked for so long, or has waited many times as long for a processor. */
async function afterWork(worker: Worker, limitMs: number, advice: string, done: AbortSignal): Promise<never> {
  // A thread that is deep in one call of the engine does not tell: then only this ends it.
  const latest = pause(limitMs * PATIENCE, true as const, { signal: done });
  latest.catch(() => undefined);
  const before = await Promise.race([latest, workedMs(worker)]);
  for (let left = before === true ? 0 : limitMs; left > 0; ) {
    if (await Promise.race([latest, pause(Math.max(left, SHORTEST_MS), false, { signal: done })])) break;
    const worked = await Promise.race([latest, workedMs(worker)]);
    left = worked === true ? 0 : limitMs - (worked - Number(before));
  }
  const seconds = Math.ceil(limitMs / 1000);
  throw new ExtractionError('too_slow', `It took longer than ${seconds} s and was given up. ${advice}`);
}

/** A text must not be refused because other programs had the processor: 18 of them on two cores left a ninth of it (2026-11). */
const PATIENCE = 8;

/** Shortest time between two looks. */
const SHORTEST_MS = 1;

/** How long the thread had a processor, in ms; 0 before it runs. Node before 24.6 does not tell: there waiting counts as work. */
async function workedMs(worker: Worker): Promise<number> {
  if (typeof worker.cpuUsage !== 'function') return performance.now();
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
}

function onceAborted(signal: AbortSignal, done: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done });
  });
}
