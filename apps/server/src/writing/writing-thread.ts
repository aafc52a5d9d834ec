/** The near end of the writing thread: a Writer whose work happens elsewhere. */
import { Worker } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import type { IngestInput } from '../ingest/ingest.ts';
import type { ServerCalls, WritingCalls } from './thread-calls.ts';
import { channelOf } from './thread-channel.ts';
import type { WriteImport, Writer, WriterReports } from './writer.ts';
import { WriterLostError } from './writer-lost-error.ts';

/** What a writing thread works on. */
export interface WritingThreadOptions extends WriterReports {
  /** The database file; created and brought up to date where needed. */
  file: string;
  /** Learns that the thread has died; the next request starts a new one. */
  onLost(error: WriterLostError): void;
  /** How long the article that is being read may take when the writer is closed, in ms; 15 s by default. */
  graceMs?: number;
}

/**
 * Starts the writing thread and resolves when the database is open.
 *
 * @throws the StoreError of opening.
 * @example const writer = await openWriter({ file: 'data/onrecord.db', onLost, onLinked, onUnlinked });
 */
export async function openWriter(options: WritingThreadOptions): Promise<Writer> {
  const writer = new WritingThread(options);
  await writer.ready();
  return writer;
}

/** More than any article may take: extracting is given up after 8 s, or 23 s for the longest texts there are. */
const GRACE_MS = 15_000;

/** Heap of the thread. Linking holds all articles of a story at once, here and in the linking thread, which has 1 GiB. */
const HEAP_MIB = 1536;

/** As of the threads that read and extract: less memory, and no slower. */
const YOUNG_MIB = 16;

const CLOSED = 'The writer was closed.';

interface Session {
  worker: Worker;
  calls: BirpcReturn<WritingCalls, ServerCalls>;
  opened: Promise<void>;
}

interface RunningImport {
  inputs: AsyncIterator<IngestInput> | Iterator<IngestInput>;
  options: WriteImport;
}

class WritingThread implements Writer {
  readonly #options: WritingThreadOptions;
  readonly #imports = new Map<number, RunningImport>();
  #session: Session | null = null;
  #isClosed = false;
  #last = 0;

  constructor(options: WritingThreadOptions) {
    this.#options = options;
  }

  async ready(): Promise<void> {
    await this.#calls();
  }

  async addToken(...given: Parameters<Writer['addToken']>): Promise<void> {
    await (await this.#calls()).addToken(...given);
  }

  async revokeToken(...given: Parameters<Writer['revokeToken']>): Promise<boolean> {
    return await (await this.#calls()).revokeToken(...given);
  }

  async appendAudit(...given: Parameters<Writer['appendAudit']>): Promise<void> {
    await (await this.#calls()).appendAudit(...given);
  }

  async ingest(options: WriteImport): ReturnType<Writer['ingest']> {
    const { signal, story, reading } = options;
    signal?.throwIfAborted();
    const calls = await this.#calls();
    this.#last += 1;
    const number = this.#last;
    const stop = () => void calls.stop.asEvent(number, signal?.reason).catch(() => undefined);
    this.#imports.set(number, { inputs: iteratorOf(options.inputs), options });
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await calls.ingest(number, { story, reading });
    } catch (error) {
      // What comes back is a copy of the reason; callers compare with their own.
      if (!(error instanceof WriterLostError)) signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      await this.#end(number);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const session = this.#session;
    this.#session = null;
    if (!session) return;
    const { worker, calls } = session;
    await Promise.race([calls.close().catch(() => undefined), afterMs(this.#options.graceMs ?? GRACE_MS)]);
    calls.$close(new WriterLostError(CLOSED));
    // Half of a transaction is nothing: what is stored stays whole, and the next start goes on from there.
    await worker.terminate();
  }

  async #end(number: number): Promise<void> {
    const running = this.#imports.get(number);
    this.#imports.delete(number);
    await running?.inputs.return?.();
  }

  async #calls(): Promise<Session['calls']> {
    if (this.#isClosed) throw new WriterLostError(CLOSED);
    this.#session ??= this.#start();
    const { opened, calls } = this.#session;
    await opened;
    return calls;
  }

  #start(): Session {
    const worker = new Worker(program(), {
      workerData: { file: this.#options.file },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    const calls = createBirpc<WritingCalls, ServerCalls>(this.#answers(), channelOf(worker));
    const session: Session = { worker, calls, opened: calls.open() };
    const lose = (why: unknown) => {
      if (this.#session !== session) return;
      this.#session = null;
      const error = new WriterLostError(undefined, { cause: why });
      calls.$close(error);
      this.#options.onLost(error);
    };
    worker.once('error', lose);
    worker.once('exit', (code) => lose(new Error(`The thread ended with code ${code}.`)));
    session.opened.catch(() => {
      // A database that cannot be opened now may be opened later: the next request tries again.
      if (this.#session === session) this.#session = null;
      void worker.terminate();
    });
    return session;
  }

  /** What the thread asks and tells. */
  #answers(): ServerCalls {
    const { onLinked, onUnlinked } = this.#options;
    return {
      onLinked,
      onUnlinked,
      nextInput: async (number) => {
        const next = await this.#imports.get(number)?.inputs.next();
        return !next || next.done ? null : next.value;
      },
      onProgress: (number, progress) => this.#imports.get(number)?.options.onProgress?.(progress),
      onFault: (number, error, name) => this.#imports.get(number)?.options.onFault?.(error, name),
    };
  }
}

/** The program has the ending of this file: `.ts` from the sources, `.js` when built. */
function program(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./writing-worker.${ending}`, import.meta.url);
}

function iteratorOf(inputs: WriteImport['inputs']): RunningImport['inputs'] {
  return Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
}

function afterMs(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}
