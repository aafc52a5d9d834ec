/** The store's door on SQLite: every method is one step below it, and the engine's errors leave in words. */
import { sql } from 'drizzle-orm';
import { type ConnectionOptions, connect } from './connection.ts';
import { hasLog, removeEmptyLog } from './empty-log.ts';
import { type Engine, inTransaction } from './engine.ts';
import { promiseInWords, StoreError, streamInWords, toStoreError } from './errors.ts';
import { actorCounts, mergedIds, pageActors, storyIdsOfActors } from './queries/actors.ts';
import { articleCounts, articleIdsByUrl, articleNeighbours, pageArticles } from './queries/articles.ts';
import { attributionFacets } from './queries/attribution-facets.ts';
import { firstAttributions, pageAttributions } from './queries/attributions.ts';
import { articleBatches } from './queries/batches.ts';
import { recordsByIds } from './queries/by-ids.ts';
import { readFeed, writeFeed } from './queries/feeds.ts';
import {
  readEdgesOf,
  readMap,
  readNeighbours,
  readPassages,
  readPassagesOfArticles,
  readUtterances,
} from './queries/linked.ts';
import { pageMentions } from './queries/mentions.ts';
import { readOriginal, unpackOriginal } from './queries/originals.ts';
import { outletCounts, pageOutlets, storyOutletsOf } from './queries/outlets.ts';
import { streamRecords } from './queries/records.ts';
import { pageAuditLog, readToken, readTokens, verifyAuditLog } from './queries/rights.ts';
import { searchRecords } from './queries/search.ts';
import {
  pageStories,
  readRefusals,
  readStories,
  storyCounts,
  storyIdsOfArticles,
  unlinkedStoryIds,
} from './queries/stories.ts';
import { pageVoices } from './queries/voices.ts';
import type { Refusal, Store } from './store.ts';
import { refusals } from './tables/index.ts';
import { commitArticle, findArticleByText } from './write/commit-article.ts';
import { addStory, commitStory } from './write/commit-story.ts';
import { addToCounter, readCounter } from './write/counters.ts';
import { isOriginalKept, packOriginal } from './write/originals.ts';
import { addToken, appendAudit, revokeToken } from './write/rights.ts';
import { settle } from './write/settle.ts';

/** The store on one database file. */
export function sqliteStore(options: ConnectionOptions): Store {
  const hadLog = hasLog(options.file);
  const engine = connect(options);
  /** Runs one step; nothing asynchronous happens inside of it. */
  const run = async <T>(step: (open: Engine) => T): Promise<T> => {
    requireOpen(engine);
    try {
      return step(engine);
    } catch (error) {
      throw toStoreError(engine.file, error);
    }
  };
  return {
    ensureStory: (story) => run((open) => ensureStory(open, story)),
    commitArticle: async (storyId, batch, original) => {
      const packed = original ? await packOriginal(original) : null;
      return run((open) => commitArticle(open, storyId, batch, packed));
    },
    commitStory: (batch) => run((open) => commitStory(open, batch)),
    noteRefusal: (refusal) => run((open) => noteRefusal(open, refusal)),
    saveFeed: (url, state) => run((open) => writeFeed(open, url, state)),
    addToken: (token, entry) => run((open) => addToken(open, token, entry)),
    revokeToken: (id, at, entry) => run((open) => revokeToken(open, id, at, entry)),
    appendAudit: (entry) => run((open) => appendAudit(open, entry)),
    settle: () => run((open) => settle(open)),
    token: (id) => run((open) => readToken(open, id)),
    tokens: () => run(readTokens),
    auditLog: (page) => run((open) => pageAuditLog(open, page)),
    verifyAuditLog: () => run(verifyAuditLog),
    feed: (url) => run((open) => readFeed(open, url)),
    original: async (sha256) => {
      const kept = await run((open) => readOriginal(open, sha256));
      return kept && promiseInWords(engine.file, unpackOriginal(kept));
    },
    hasOriginal: (sha256) => run((open) => isOriginalKept(open, sha256)),
    articleIdsByUrl: (url) => run((open) => articleIdsByUrl(open, url)),
    findArticleByText: (textId) => run((open) => findArticleByText(open, textId)),
    articleBatches: (storyId) => run((open) => articleBatches(open, storyId)),
    unlinkedStoryIds: () => run(unlinkedStoryIds),
    byIds: (type, ids) => run((open) => recordsByIds(open, type, ids)),
    pageStories: (page) => run((open) => pageStories(open, page)),
    pageArticles: (filter, sort, page) => run((open) => pageArticles(open, filter, sort, page)),
    pageOutlets: (filter, page) => run((open) => pageOutlets(open, filter, page)),
    pageActors: (filter, sort, page) => run((open) => pageActors(open, filter, sort, page)),
    pageAttributions: (filter, sort, page) => run((open) => pageAttributions(open, filter, sort, page)),
    pageMentions: (articleId, page) => run((open) => pageMentions(open, articleId, page)),
    pageVoices: (storyId, page) => run((open) => pageVoices(open, storyId, page)),
    attributionFacets: (filter) => run((open) => attributionFacets(open, filter)),
    storyOutlets: (storyId) => run((open) => storyOutletsOf(open, storyId)),
    passages: (of) => run((open) => readPassages(open, of)),
    passagesOfArticles: (ids) => run((open) => readPassagesOfArticles(open, ids)),
    utterances: (storyId) => run((open) => readUtterances(open, storyId)),
    refusals: (storyId) => run((open) => readRefusals(open, storyId)),
    entityMap: (storyId) => run((open) => readMap(open, storyId)),
    edgesOf: (actorId, storyId) => run((open) => readEdgesOf(open, actorId, storyId)),
    neighbours: (actorId, storyId, limit) => run((open) => readNeighbours(open, actorId, storyId, limit)),
    search: (query, { storyId }, page) => run((open) => searchRecords(open, query, storyId ?? null, page)),
    storyCounts: (ids) => run((open) => storyCounts(open, ids)),
    actorCounts: (ids) => run((open) => actorCounts(open, ids)),
    outletCounts: (ids) => run((open) => outletCounts(open, ids)),
    articleCounts: (ids) => run((open) => articleCounts(open, ids)),
    storyIdsOfArticles: (ids) => run((open) => storyIdsOfArticles(open, ids)),
    storyIdsOfActors: (ids) => run((open) => storyIdsOfActors(open, ids)),
    mergedIds: (ids) => run((open) => mergedIds(open, ids)),
    articleNeighbours: (ids) => run((open) => articleNeighbours(open, ids)),
    firstAttributions: (speakerIds) => run((open) => firstAttributions(open, speakerIds)),
    records: (filter) =>
      streamInWords(
        engine.file,
        streamRecords(() => connect({ ...options, readonly: true }), filter?.storyId ?? null),
      ),
    version: () => run((open) => readCounter(open, 'version')),
    isEmpty: () => run((open) => readCounter(open, 'articles') === 0),
    close: async () => {
      closeEngine(engine, options.readonly ?? false);
      if (options.readonly && !hadLog) removeEmptyLog(engine.file);
    },
  };
}

function requireOpen({ sqlite, file }: Engine): void {
  if (!sqlite.open)
    throw new StoreError('closed', 'the store was closed. Open it again before you use it.', { file });
}

function ensureStory(engine: Engine, story: { id: string; title: string; demonstration?: boolean }): void {
  inTransaction(engine, () => {
    if (readStories(engine, [story.id]).length > 0) return;
    addStory(engine, story);
    addToCounter(engine, 'version', 1);
  });
}

/** The last refusal of an input stands; the same again changes nothing. */
function noteRefusal(engine: Engine, { storyId, name, code, message }: Refusal): void {
  inTransaction(engine, () => {
    const { changes } = engine.db
      .insert(refusals)
      .values({ storyId, name, code, message })
      .onConflictDoUpdate({
        target: [refusals.storyId, refusals.name],
        set: { code, message },
        setWhere: sql`${refusals.code} <> ${code} or ${refusals.message} <> ${message}`,
      })
      .run();
    addToCounter(engine, 'version', Math.min(changes, 1));
  });
}

/** Lets the planner learn about what grew; SQLite bounds the work itself. On a full disk it learns nothing, and the file is closed. */
function closeEngine({ sqlite }: Engine, readonly: boolean): void {
  if (!sqlite.open) return;
  try {
    if (!readonly) sqlite.pragma('optimize');
  } catch {
    // What was stored does not depend on it.
  } finally {
    sqlite.close();
  }
}
