/**
 * The one door to what is stored. It is coarse on purpose: a transaction never crosses it, so that one engine may be
 * synchronous and another asynchronous. Every method is a promise for the same reason.
 */
import type {
  Actor,
  ActorKind,
  Article,
  ArticleBatch,
  Attribution,
  AttributionKind,
  CueClass,
  MapEdge,
  Mention,
  OnrecordRecord,
  Outlet,
  RecordType,
  RecordTypes,
  SharedPassage,
  Stance,
  Story,
  StoryBatch,
  TextVersion,
  Utterance,
} from '@onrecord/schema';
import type { AuditEntry, AuditRecord, AuditVerdict, Token } from './rights.ts';
import type {
  ActorCounts,
  ArticleCounts,
  ArticleNeighbours,
  AttributionFacets,
  Neighbour,
  OutletCounts,
  SearchHit,
  StoredMap,
  StoryCounts,
  StoryOutlet,
  StoryVoice,
} from './views.ts';

export type * from './rights.ts';
export type * from './views.ts';

/** Which part of a list is wanted. Cursors are opaque; a forged one is refused with an InvalidCursorError. */
export interface PageRequest {
  /** 1 to 100. */
  limit: number;
  after?: string | null;
  before?: string | null;
  /** True for the last ones before `before` (GraphQL's `last`). */
  backward?: boolean;
}

/** One part of a list, always in the list's own order. */
export interface Page<T> {
  items: { cursor: string; item: T }[];
  hasNext: boolean;
  hasPrevious: boolean;
  /** Number of items in the whole list; where filters are combined freely 10,000, and where words are looked for 4,000, mean at least so many. */
  total: number;
}

export interface ArticleFilter {
  storyId?: string | null;
  outletId?: string | null;
  text?: string | null;
}
export type ArticleSort = 'newest' | 'oldest' | 'headline';

export interface ActorFilter {
  storyId?: string | null;
  kind?: readonly ActorKind[] | null;
  text?: string | null;
  speaking?: boolean | null;
}
export type ActorSort = 'most-quoted' | 'name';

export interface AttributionFilter {
  storyId?: string | null;
  articleId?: string | null;
  outletIds?: readonly string[] | null;
  speakerIds?: readonly string[] | null;
  /** Attributions of others whose content mentions this actor. */
  aboutActorId?: string | null;
  kinds?: readonly AttributionKind[] | null;
  stances?: readonly Stance[] | null;
  cueClasses?: readonly CueClass[] | null;
  text?: string | null;
  resolved?: boolean | null;
}
export type AttributionSort = 'article-order' | 'newest' | 'speaker' | 'longest';

/** A bad input, kept as a row that says so; nothing else of it is stored. */
export interface Refusal {
  storyId: string;
  name: string;
  code: string;
  message: string;
}

/** The bytes that a text was read from. */
export interface OriginalBytes {
  /** SHA-256 of the bytes in lower-case hexadecimal. */
  sha256: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  bytes: Uint8Array;
}

/** What became of a commit. */
export interface CommitResult {
  status: 'added' | 'unchanged';
  articleId: string;
  /** The story that holds the article: of an unchanged one, the story that it was first imported into. */
  storyId: string;
}

/** All of a store. */
export interface Store extends StoreReader, StoreWriter {}

/** What changes a store. */
export interface StoreWriter {
  /** Creates the story when it is new; the title of an existing one stays. */
  ensureStory(story: { id: string; title: string; demonstration?: boolean }): Promise<void>;
  /**
   * Stores one article whole, in one transaction, or nothing of it. The same text again changes nothing. The bytes that it was
   * read from are kept beside it, once for all articles that came out of them.
   */
  commitArticle(storyId: string, batch: ArticleBatch, original?: OriginalBytes | null): Promise<CommitResult>;
  /**
   * Replaces what is said across the story's articles (actors, passages, utterances, edges, layout), in one transaction.
   * A batch that another program has overtaken, by linking the story with more articles, changes nothing.
   */
  commitStory(batch: StoryBatch): Promise<void>;
  noteRefusal(refusal: Refusal): Promise<void>;
  /** Keeps what a watcher knows of a feed, as JSON, in place of what it knew before. */
  saveFeed(url: string, state: unknown): Promise<void>;
  /** Stores a token with the entry that says so, in one transaction, and lets go of sessions that ended days ago. */
  addToken(token: Token, entry: AuditEntry): Promise<void>;
  /**
   * Ends a token from `at` on, in milliseconds since 1970, and the sessions that it opened; false when there is none with
   * this id or it was ended already.
   */
  revokeToken(id: string, at: number, entry: AuditEntry): Promise<boolean>;
  /** Adds to the audit log. */
  appendAudit(entry: AuditEntry): Promise<void>;
  /**
   * To be called when nothing more is written for now: gives back the disk space that writing needed. False when a reader was in
   * the way of that, so that it is worth trying again.
   */
  settle(): Promise<boolean>;
}

/** What reads a store. Nothing here waits for a writer. */
export interface StoreReader {
  // --- for the pipeline ----------------------------------------------------------------------------------------
  /** The article that holds this text already, if any. */
  findArticleByText(textId: string): Promise<{ articleId: string; storyId: string } | null>;
  /** The batches of a story as they were committed, in the order of their text ids. */
  articleBatches(storyId: string): Promise<ArticleBatch[]>;
  /** Stories whose articles changed after they were last linked (after a crash between the two). */
  unlinkedStoryIds(): Promise<string[]>;

  /** What was last kept of a feed; null for a new one. */
  feed(url: string): Promise<unknown>;

  // --- reading -------------------------------------------------------------------------------------------------
  /** In the order of `ids`; an actor id that was merged answers with the survivor; null for an unknown id. */
  byIds<T extends StoredType>(type: T, ids: readonly string[]): Promise<(StoredRecords[T] | null)[]>;
  /** The bytes that a text was read from; null when they are not kept, as those of an imported bundle. */
  original(sha256: string): Promise<OriginalBytes | null>;
  hasOriginal(sha256: string): Promise<boolean>;
  /** Articles that were fetched from this address, in the order of their ids. */
  articleIdsByUrl(url: string): Promise<string[]>;
  pageStories(page: PageRequest): Promise<Page<Story>>;
  pageArticles(filter: ArticleFilter, sort: ArticleSort, page: PageRequest): Promise<Page<Article>>;
  pageOutlets(filter: { storyId?: string | null }, page: PageRequest): Promise<Page<Outlet>>;
  pageActors(filter: ActorFilter, sort: ActorSort, page: PageRequest): Promise<Page<Actor>>;
  pageAttributions(
    filter: AttributionFilter,
    sort: AttributionSort,
    page: PageRequest,
  ): Promise<Page<Attribution>>;
  pageMentions(articleId: string, page: PageRequest): Promise<Page<Mention>>;
  pageVoices(storyId: string, page: PageRequest): Promise<Page<StoryVoice>>;
  attributionFacets(filter: AttributionFilter): Promise<AttributionFacets>;
  storyOutlets(storyId: string): Promise<StoryOutlet[]>;
  passages(of: { storyId?: string; articleId?: string }): Promise<SharedPassage[]>;
  /** The shared passages of each article, in the order of `ids`. */
  passagesOfArticles(ids: readonly string[]): Promise<SharedPassage[][]>;
  utterances(storyId: string): Promise<Utterance[]>;
  refusals(storyId: string): Promise<Refusal[]>;
  entityMap(storyId: string): Promise<StoredMap | null>;
  edgesOf(actorId: string, storyId: string | null): Promise<MapEdge[]>;
  neighbours(actorId: string, storyId: string | null, limit: number): Promise<Neighbour[]>;
  search(query: string, filter: { storyId?: string | null }, page: PageRequest): Promise<Page<SearchHit>>;
  /** Counters, in the order of `ids`. */
  storyCounts(
    ids: readonly string[],
  ): Promise<(StoryCounts & { firstPublished: string | null; lastPublished: string | null })[]>;
  actorCounts(ids: readonly string[]): Promise<ActorCounts[]>;
  outletCounts(ids: readonly string[]): Promise<OutletCounts[]>;
  articleCounts(ids: readonly string[]): Promise<ArticleCounts[]>;
  /** The story of each article; the stories of each actor; the ids merged into each actor. In the order of `ids`. */
  storyIdsOfArticles(ids: readonly string[]): Promise<(string | null)[]>;
  storyIdsOfActors(ids: readonly string[]): Promise<string[][]>;
  mergedIds(ids: readonly string[]): Promise<string[][]>;
  articleNeighbours(ids: readonly string[]): Promise<ArticleNeighbours[]>;
  /** The first attribution of each speaker in the order of articles; null for one that never speaks. */
  firstAttributions(speakerIds: readonly string[]): Promise<(Attribution | null)[]>;

  // --- rights --------------------------------------------------------------------------------------------------
  /** The token with this id, whether it is still good or not; null for an unknown one. */
  token(id: string): Promise<Token | null>;
  /** Every token and session, the oldest first. */
  tokens(): Promise<Token[]>;
  /** The audit log in the order of its numbers. */
  auditLog(page: PageRequest): Promise<Page<AuditRecord>>;
  /** Reads the whole audit log and works its hashes out again. */
  verifyAuditLog(): Promise<AuditVerdict>;

  // --- whole ---------------------------------------------------------------------------------------------------
  /** Every record in bundle order (type, then id), of one story or of all. Ids in it are those of surviving actors. */
  records(filter?: { storyId?: string | null }): AsyncIterable<OnrecordRecord>;
  /** Changes with every commit. */
  version(): Promise<number>;
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
}

/** The record types that can be read by id. */
export type StoredType = Extract<
  RecordType,
  | 'Outlet'
  | 'Actor'
  | 'Article'
  | 'TextVersion'
  | 'Mention'
  | 'Attribution'
  | 'Utterance'
  | 'SharedPassage'
  | 'Story'
>;
export type StoredRecords = Pick<RecordTypes, StoredType> & { TextVersion: TextVersion };
