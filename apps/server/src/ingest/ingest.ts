/**
 * From files to stored records: the one way in, for the server and for the command line.
 * Each article is committed whole as soon as it is read; when all are in, what they say together is linked.
 * A bad input is noted and never stops the others. Whatever stops the whole: importing again adds exactly what is missing.
 */
import type { Fetcher } from '@onrecord/fetch';
import type { ImportedRecords, ReadOptions } from '@onrecord/formats';
import type { ArticleBatch } from '@onrecord/schema';
import { textIdOf } from '@onrecord/schema/ids';
import { type OriginalBytes, type Refusal, type Store, StoreError } from '@onrecord/store';
import { type Extraction, openExtraction } from './extraction.ts';
import { lazyFetcher } from './lazy-fetcher.ts';
import { linkOpenStories } from './link-open-stories.ts';
import { type ImportNote, type IngestInput, type LinkMemory, type Piece, piecesOf } from './pieces.ts';
import { openReading, type ReadArticle, type Reading } from './reading.ts';
import { type NamedRefusal, refusalOf } from './refusal.ts';
import { type IngestStory, StoryTarget } from './story-target.ts';

export type { ImportNote, IngestAddress, IngestFile, IngestInput } from './pieces.ts';
export type { IngestStory } from './story-target.ts';

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
  /** How files are read. */
  reading?: ReadOptions;
  /** Which pages of feeds need not be asked for again; without it all of them are. */
  links?: LinkMemory;
  /** Fetches addresses and the pages of feeds; without it a fetcher of this import's own. */
  fetcher?: Pick<Fetcher, 'fetch'>;
  /** Called after each input, and when linking begins. */
  onProgress?: (progress: IngestProgress) => void;
  /** Learns of faults of the program itself, which the refusal only names, and of other stories that cannot be linked. */
  onFault?: (error: unknown, name: string) => void;
  /** Stops after the article that is being read, or in the middle of linking, by throwing the signal's reason. */
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
  const threads = { extraction: openExtraction(), reading: openReading() };
  const run = new IngestRun(options, threads);
  try {
    await run.takeAll();
    await run.link();
    return run.result();
  } finally {
    await Promise.all([threads.extraction.close(), threads.reading.close(), run.close()]);
  }
}

class IngestRun {
  readonly #options: IngestOptions;
  readonly #extraction: Extraction;
  readonly #reading: Reading;
  readonly #target: StoryTarget;
  readonly #refusals: Omit<Refusal, 'storyId'>[] = [];
  readonly #notes: ImportNote[] = [];
  readonly #ownFetcher: Fetcher = lazyFetcher();
  #noted = 0;
  #done = 0;
  #added = 0;
  #unchanged = 0;

  constructor(options: IngestOptions, threads: { extraction: Extraction; reading: Reading }) {
    this.#options = options;
    this.#extraction = threads.extraction;
    this.#reading = threads.reading;
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
    // Nothing is read any more: its memory is for the linking.
    await this.#reading.close();
    const { store, onFault, signal } = this.#options;
    const onUnlinked = (error: unknown, storyId: string) => {
      if (storyId === this.#target.id) throw error;
      // Another story, left open by a crash: this import is not to blame.
      onFault?.(error, storyId);
    };
    await linkOpenStories(store, this.#extraction, onUnlinked, signal);
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

  async close(): Promise<void> {
    await this.#ownFetcher.close();
  }

  async #take(input: IngestInput): Promise<void> {
    const pieces = piecesOf(input, {
      reading: this.#reading,
      fetcher: this.#options.fetcher ?? this.#ownFetcher,
      options: this.#options.reading,
      links: this.#options.links,
      signal: this.#options.signal,
    });
    for await (const piece of pieces) {
      this.#options.signal?.throwIfAborted();
      await this.#takePiece(piece);
    }
  }

  async #takePiece(piece: Piece): Promise<void> {
    if ('article' in piece) await this.#takeArticle(piece.article, piece.original);
    else if ('records' in piece) await this.#takeRecords(piece.records);
    else if ('note' in piece) this.#notes.push(piece.note);
    else this.#refuse(piece);
  }

  /** A text that is stored already is not read again: the same words would give the same records. */
  async #takeArticle(article: ReadArticle, original: () => Promise<Uint8Array | null>): Promise<void> {
    const known = await this.#options.store.findArticleByText(textIdOf(article.text));
    if (known) return this.#count('unchanged', known.storyId);
    const batch = await this.#unlessRefused(article.file, () =>
      this.#extraction.extract({ ...article, file: fileOf(article) }),
    );
    if (!batch) return;
    await this.#noteOtherWords(article);
    await this.#commit(batch, article.file, await original().catch(() => null));
  }

  /** Records that somebody has made already join as they are; the store refuses those that contradict themselves. */
  async #takeRecords({ file, storyTitle, batches }: ImportedRecords): Promise<void> {
    if (storyTitle !== undefined) this.#target.noticeTitle(storyTitle);
    for (const batch of batches) {
      const name = batches.length > 1 ? `${file}/${batch.article.id}` : file;
      await this.#commit(batch, name, null);
    }
  }

  async #commit(batch: ArticleBatch, name: string, bytes: Uint8Array | null): Promise<void> {
    const { original } = batch.textVersion;
    const kept: OriginalBytes | null = original && bytes ? { ...original, bytes } : null;
    const known = await this.#options.store.findArticleByText(batch.textVersion.id);
    const target = known?.storyId ?? (await this.#target.idFor(batch));
    try {
      const { status, storyId } = await this.#options.store.commitArticle(target, batch, kept);
      this.#count(status, storyId);
    } catch (error) {
      if (!(error instanceof StoreError && REFUSING.has(error.code))) throw error;
      this.#refuse(refusalOf(name, error));
    }
  }

  /** A page may change: its new words are an article beside the old one, and whoever imports should know. */
  async #noteOtherWords({ url }: ReadArticle): Promise<void> {
    if (!url) return;
    const [known] = await this.#options.store.articleIdsByUrl(url);
    if (!known) return;
    const message = `This address is stored already with other words (${known}). The words of today are an article beside it.`;
    this.#notes.push({ name: url, message });
  }

  #count(status: 'added' | 'unchanged', storyId: string): void {
    if (status === 'added') this.#added += 1;
    else this.#unchanged += 1;
    this.#target.noticeKnown(storyId);
  }

  /** Only what reads the input may refuse it: an error of the store is no fault of the article. */
  async #unlessRefused<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.#refuse(refusalOf(name, error));
      return null;
    }
  }

  #refuse({ refusal, isFault, error }: NamedRefusal): void {
    this.#refusals.push(refusal);
    if (isFault) this.#options.onFault?.(error, refusal.name);
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

/** What the store says of records that are no sound ones; any other of its errors stops the import. */
const REFUSING: ReadonlySet<string> = new Set(['bad_record', 'conflict']);

/** An address is no file: where the article has one, it is not its file too. */
function fileOf({ file, url }: ReadArticle): string | null {
  return url && /^https?:\/\//i.test(file) ? null : file;
}
