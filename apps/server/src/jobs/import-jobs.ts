/**
 * Imports wait in line and run one at a time: there is one writer, and its threads are what a small machine spares.
 * Jobs live in memory. What they store does not: after a crash, importing the same files again adds exactly what is missing.
 */
import { randomUUID } from 'node:crypto';
import { StoreError } from '@onrecord/store';
import { ExtractionError } from '../ingest/extraction-error.ts';
import type { Writer } from '../writing/writer.ts';
import { WriterLostError } from '../writing/writer-lost-error.ts';
import type { ImportRequest } from './import-input.ts';
import { ImportInputError } from './import-input-error.ts';
import { type ImportJob, isOver } from './import-job.ts';

/** Jobs that may wait. Each may hold a whole upload in memory. */
const MAX_WAITING = 8;

/** Finished jobs that are remembered, so that a late subscriber still learns how one ended. */
const MAX_REMEMBERED = 200;

const STOPPED = 'The server was stopped. What was read is stored; import again to add the rest.';

/** Learns what becomes of imports, for the log and the figures. */
export interface ImportObserver {
  /** A job was put in the line. */
  onStart?(job: ImportJob): void;
  /** A job is over. With an error it failed; the client only learns that it did. */
  onEnd(job: ImportJob, ms: number, error: unknown): void;
  /** The program itself failed on an input. */
  onFault(error: unknown, name: string, jobId: string): void;
}

/** The imports of this server, newest last. */
export class ImportJobs {
  readonly #writer: Pick<Writer, 'ingest'>;
  readonly #observer: ImportObserver;
  readonly #jobs = new Map<string, ImportJob>();
  readonly #watchers = new Map<string, Set<() => void>>();
  readonly #closing = new AbortController();
  #waiting = 0;
  #version = 0;
  #line: Promise<void> = Promise.resolve();

  constructor(writer: Pick<Writer, 'ingest'>, observer: ImportObserver) {
    this.#writer = writer;
    this.#observer = observer;
  }

  /** Changes whenever a job does: what was answered about jobs under another version may be out of date. */
  get version(): number {
    return this.#version;
  }

  /** Puts an import in the line, for the caller of this id. Throws an ImportInputError when the line is full or closed. */
  start(request: ImportRequest, startedBy: string): ImportJob {
    if (this.#closing.signal.aborted) throw new ImportInputError('busy', 'The server is stopping.');
    if (this.#waiting >= MAX_WAITING) {
      throw new ImportInputError(
        'busy',
        `${MAX_WAITING} imports are waiting already. Try again when one is done.`,
      );
    }
    const job: ImportJob = {
      id: `import-job:${randomUUID()}`,
      startedBy,
      state: 'queued',
      total: request.inputs.length,
      done: 0,
      added: 0,
      unchanged: 0,
      refusals: [],
      notes: [],
      storyId: request.story.id ?? null,
      failure: null,
    };
    this.#forgetOldest();
    this.#jobs.set(job.id, job);
    this.#version += 1;
    this.#waiting += 1;
    this.#observer.onStart?.(job);
    this.#line = this.#line.then(() => this.#run(job.id, request));
    return job;
  }

  /** The present state of a job, or null when there is none with this id. */
  get(id: string): ImportJob | null {
    return this.#jobs.get(id) ?? null;
  }

  /** The present state, then each change until the job is over. A slow reader misses states between, never the last. */
  async *watch(id: string): AsyncGenerator<ImportJob> {
    let shown: ImportJob | null = null;
    for (;;) {
      const job = this.get(id);
      if (!job) return;
      if (job === shown) {
        await this.#nextChange(id);
        continue;
      }
      shown = job;
      yield job;
      if (isOver(job)) return;
    }
  }

  /** Lets the article that is being read finish, gives up the rest, and resolves when nothing runs any more. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('The server is stopping.'));
    await this.#line;
  }

  async #run(id: string, { inputs, story, columns }: ImportRequest): Promise<void> {
    this.#waiting -= 1;
    const { signal } = this.#closing;
    const began = performance.now();
    let failed: unknown = null;
    try {
      signal.throwIfAborted();
      await this.#writer.ingest({
        inputs,
        story,
        reading: { columns },
        signal,
        onProgress: (progress) => this.#change(id, progress),
        onFault: (error, name) => this.#observer.onFault(error, name, id),
      });
      this.#change(id, { state: 'done' });
    } catch (error) {
      failed = error;
      this.#change(id, { state: 'failed', failure: signal.aborted ? STOPPED : failureOf(error, id) });
    }
    const job = this.get(id);
    if (job) this.#observer.onEnd(job, performance.now() - began, failed);
  }

  #change(id: string, change: Partial<ImportJob>): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    this.#jobs.set(id, { ...job, ...change });
    this.#version += 1;
    const watchers = this.#watchers.get(id);
    this.#watchers.delete(id);
    for (const wake of watchers ?? []) wake();
  }

  #nextChange(id: string): Promise<void> {
    return new Promise((resolve) => {
      const watchers = this.#watchers.get(id) ?? new Set();
      this.#watchers.set(id, watchers.add(resolve));
    });
  }

  #forgetOldest(): void {
    for (const job of this.#jobs.values()) {
      if (this.#jobs.size < MAX_REMEMBERED) return;
      if (isOver(job)) this.#jobs.delete(job.id);
    }
  }
}

/** Some errors say what happened, what was kept and what to do; anything else only the log tells. */
function failureOf(error: unknown, id: string): string {
  if (error instanceof StoreError) return `The import stopped: ${error.words}`;
  if (error instanceof WriterLostError) return `The import stopped: ${error.message}`;
  if (error instanceof ExtractionError && error.code !== 'failed') return error.message;
  return `Something went wrong on the server. What was read is stored. The log says more under ${id}.`;
}
