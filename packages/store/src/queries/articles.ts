/** Lists of articles and their counters. */
import type { Article } from '@onrecord/schema';
import { eq } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import type {
  ArticleCounts,
  ArticleFilter,
  ArticleNeighbours,
  ArticleSort,
  Page,
  PageRequest,
} from '../store.ts';
import { articles } from '../tables/index.ts';
import { readCounter } from '../write/counters.ts';
import { amongIds, bound, equals } from './condition.ts';
import { matches } from './full-text.ts';
import { outletCounts } from './outlets.ts';
import { countRows, readPage } from './page.ts';
import { storyCounts } from './stories.ts';

const keysOf = {
  newest: [articles.newestKey, articles.id],
  oldest: [articles.oldestKey, articles.id],
  headline: [articles.headlineKey, articles.id],
} satisfies Record<ArticleSort, unknown>;

/** One page of articles; undated ones come last. */
export function pageArticles(
  engine: Engine,
  filter: ArticleFilter,
  sort: ArticleSort,
  page: PageRequest,
): Page<Article> {
  const { storyId, outletId, text } = filter;
  const isSearched = Boolean(text?.trim());
  const where = [
    ...equals(articles.storyId, storyId, isSearched ? 'sift' : 'enter'),
    ...equals(articles.outletId, outletId, isSearched || storyId ? 'sift' : 'enter'),
    ...matches(articles.row, 'article_search', text, equals(articles.storyId, storyId)),
  ];
  const total = () => {
    if (where.length === 0) return readCounter(engine, 'articles');
    if (where.length === 1 && filter.storyId) return storyCounts(engine, [filter.storyId])[0]?.articles ?? 0;
    if (where.length === 1 && filter.outletId)
      return outletCounts(engine, [filter.outletId])[0]?.articles ?? 0;
    return countRows(engine, articles, where);
  };
  return readPage(
    engine,
    {
      name: `articles.${sort}`,
      table: articles,
      keys: keysOf[sort],
      columns: { body: articles.body },
      where,
      isNarrow: isSearched,
      itemOf: ({ body }) => JSON.parse(body as string) as Article,
      total,
    },
    page,
  );
}

/** Counters; zeros for an unknown article. */
export function articleCounts(engine: Engine, ids: readonly string[]): ArticleCounts[] {
  const rows = countsByIds(engine).all({ ids: JSON.stringify(ids) });
  const found = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return ids.map((id) => found.get(id) ?? { words: 0, attributions: 0, speakers: 0 });
}

const countsByIds = statement(({ db }) =>
  db
    .select({
      id: articles.id,
      words: articles.words,
      attributions: articles.attributions,
      speakers: articles.speakers,
    })
    .from(articles)
    .where(amongIds(articles.id))
    .prepare(),
);

/** Articles that were fetched from this address. */
export function articleIdsByUrl(engine: Engine, url: string): string[] {
  return byUrl(engine)
    .all({ url })
    .map(({ id }) => id);
}

const byUrl = statement(({ db }) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.url, bound('url')))
    .orderBy(articles.id)
    .prepare(),
);

/** What stands before and after each article in its story; two short steps in an index, wherever it stands. */
export function articleNeighbours(engine: Engine, ids: readonly string[]): ArticleNeighbours[] {
  const rows = besides(engine).all({ ids: JSON.stringify(ids) }) as ({ id: string } & ArticleNeighbours)[];
  const found = new Map(rows.map(({ id, ...neighbours }) => [id, neighbours]));
  return ids.map((id) => found.get(id) ?? { previous: null, next: null });
}

/** By hand: the query builder leaves the table's name out where one selects from a single table. */
const besides = statement(({ sqlite }) => {
  const beside = (sign: '<' | '>', order: 'asc' | 'desc') =>
    `(select other.id from articles as other
      where other.story_id = one.story_id and (other.oldest_key, other.id) ${sign} (one.oldest_key, one.id)
      order by other.oldest_key ${order}, other.id ${order} limit 1)`;
  return sqlite.prepare(
    `select one.id, ${beside('<', 'desc')} as previous, ${beside('>', 'asc')} as next
     from articles as one where one.id in (select value from json_each(@ids))`,
  );
});
