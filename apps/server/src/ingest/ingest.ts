/**
 * From files to stored records: the one way in, for the server and for the command line.
 * Each article is committed whole as soon as it is read; when all are in, what they say together is linked.
 * A bad input is noted and never stops the others. Whatever stops the whole: importing again adds exactly what is missing.
 */
import type { ImportedArticle } from '@onrecord/formats';
import { textIdOf } from '@onrecord/schema/ids';
import type { Refusal, Store } from '@onrecord/store';
import { type Extraction, openExtraction } from './extraction.ts';
import { linkOpenStories } from './link-open-stories.ts';
import { refusalOf } from './refusal.ts';
import { type IngestStory, StoryTarget } from './story-target.ts';

export type { IngestStory } from './story-target.ts';

/** A file as it was given. */
export interface IngestFile {
  name: string;
  bytes: Uint8Array;
}

/** An address to fetch. */
export interface IngestAddress {
  name: string;
  url: string;
}

/** What an import takes in one piece. */
export type IngestInput = IngestFile | IngestAddress;

/** Something to know of an input that was read. */
export interface ImportNote {
  /** Name or address of the input. */
  name: string;
  message: string;
}

/** How far an import has come. */
export interface IngestProgress extends IngestResult {
  state: 'running' | 'linking';
  /** Inputs that are read, known already, or refused. */
  done: number;
}

/** What became of an import. */
export interface IngestResult {
  /** Articles that are new. */
  added: number;
  /** Articles that were stored before, in this story or in another one. */
  unchanged: number;
  refusals: readonly Omit<Refusal, 'storyId'>[];
  notes: readonly ImportNote[];
  /** The story that the articles joined; null when no article is stored. */
  storyId: string | null;
}

/** What an import takes. */
export interface IngestOptions {
  inputs: Iterable<IngestInput> | AsyncIterable<IngestInput>;
  story: IngestStory;
  store: Store;
  /** Called after each input, and when linking begins. */
  onProgress?: (progress: IngestProgress) => void;
  /** Learns of faults of the program itself, which the refusal only names, and of other stories that cannot be linked. */
  onFault?: (error: unknown, name: string) => void;
  /** Stops after the article that is being read, by throwing the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Reads, extracts and stores articles, then links their story.
 *
 * @throws the store's error when nothing can be stored any more, an ExtractionError when the story cannot be linked,
 * or the signal's reason.
 * @example await ingest({ inputs: [{ name: 'quay.txt', bytes }], story: { title: 'The quay' }, store })
 */
export async function ingest(options: IngestOptions): Promise<IngestResult> {
  const extraction = openExtraction();
  const run = new IngestRun(options, extraction);
  try {
    await run.takeAll();
    await run.link();
    return run.result();
  } finally {
    await extraction.close();
  }
}

class IngestRun {
  readonly #options: IngestOptions;
  readonly #extraction: Extraction;
  readonly #target: StoryTarget;
  readonly #refusals: Omit<Refusal, 'storyId'>[] = [];
  readonly #notes: ImportNote[] = [];
  #noted = 0;
  #done = 0;
  #added = 0;
  #unchanged = 0;

  constructor(options: IngestOptions, extraction: Extraction) {
    this.#options = options;
    this.#extraction = extraction;
    this.#target = new StoryTarget(options.story, options.store);
  }

  async takeAll(): Promise<void> {
    await this.#target.check();
    this.#report('running');
    for await (const input of this.#options.inputs) {
      this.#options.signal?.throwIfAborted();
      await this.#take(input);
      await this.#noteRefusals();
      this.#done += 1;
      this.#report('running');
    }
    this.#options.signal?.throwIfAborted();
  }

  async link(): Promise<void> {
    this.#report('linking');
    const { store, onFault } = this.#options;
    await linkOpenStories(store, this.#extraction, (error, storyId) => {
      if (storyId === this.#target.id) throw error;
      // Another story, left open by a crash: this import is not to blame.
      onFault?.(error, storyId);
    });
  }

  result(): IngestResult {
    return {
      added: this.#added,
      unchanged: this.#unchanged,
      refusals: [...this.#refusals],
      notes: [...this.#notes],
      storyId: this.#target.id,
    };
  }

  async #take(input: IngestInput): Promise<void> {
    if ('url' in input) throw new RangeError('Addresses cannot be read yet.');
    const pieces = (await this.#unlessRefused(input, () => this.#extraction.read(input))) ?? [];
    for (const piece of pieces) if ('article' in piece) await this.#takeArticle(input, piece.article);
  }

  /** A text that is stored already is not read again: the same words would give the same records. */
  async #takeArticle(input: IngestInput, article: ImportedArticle): Promise<void> {
    const known = await this.#options.store.findArticleByText(textIdOf(article.text));
    if (known) return this.#count('unchanged', known.storyId);
    const { original: _, ...words } = article;
    const batch = await this.#unlessRefused(input, () => this.#extraction.extract(words));
    if (!batch) return;
    const { status, storyId } = await this.#options.store.commitArticle(
      await this.#target.idFor(batch),
      batch,
    );
    this.#count(status, storyId);
  }

  #count(status: 'added' | 'unchanged', storyId: string): void {
    if (status === 'added') this.#added += 1;
    else this.#unchanged += 1;
    this.#target.noticeKnown(storyId);
  }

  /** Only what reads the input may refuse it: an error of the store is no fault of the article. */
  async #unlessRefused<T>(input: IngestInput, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const { refusal, isFault } = refusalOf(input.name, error);
      this.#refusals.push(refusal);
      if (isFault) this.#options.onFault?.(error, input.name);
      return null;
    }
  }

  /** Refusals belong to a story: those before its first article wait for it. */
  async #noteRefusals(): Promise<void> {
    const storyId = this.#target.id;
    if (!storyId) return;
    for (const refusal of this.#refusals.slice(this.#noted)) {
      await this.#options.store.noteRefusal({ storyId, ...refusal });
    }
    this.#noted = this.#refusals.length;
  }

  #report(state: IngestProgress['state']): void {
    this.#options.onProgress?.({ state, done: this.#done, ...this.result() });
  }
}
