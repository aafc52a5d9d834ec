/** Batches what nested fields read, so that a page costs the same number of statements whatever its size. */
import type { SharedPassage, TextVersion } from '@onrecord/schema';
import type {
  ActorCounts,
  ArticleCounts,
  ArticleNeighbours,
  OutletCounts,
  StoreReader,
  StoryCounts,
} from '@onrecord/store';
import DataLoader from 'dataloader';

/** Counters of a story with the range of its publication days. */
export type StoryFigures = StoryCounts & { firstPublished: string | null; lastPublished: string | null };

/** One loader for each thing that is read by id and is no node of its own. */
export interface Loaders {
  text: DataLoader<string, TextVersion | null>;
  storyFigures: DataLoader<string, StoryFigures>;
  actorCounts: DataLoader<string, ActorCounts>;
  outletCounts: DataLoader<string, OutletCounts>;
  articleCounts: DataLoader<string, ArticleCounts>;
  storyIdOfArticle: DataLoader<string, string | null>;
  storyIdsOfActor: DataLoader<string, string[]>;
  mergedIds: DataLoader<string, string[]>;
  articleNeighbours: DataLoader<string, ArticleNeighbours>;
  passagesOfArticle: DataLoader<string, SharedPassage[]>;
  /** The words that name an actor where it first speaks; null for one that never does. */
  firstSource: DataLoader<string, string | null>;
}

/** Loaders for one request: they remember what they read, so they must not outlive it. Each is made when it is first used. */
export function createLoaders(store: StoreReader): Loaders {
  return new LazyLoaders(store) as unknown as Loaders;
}

/** How each loader is made. */
const makers: { [K in keyof Loaders]: (store: StoreReader) => Loaders[K] } = {
  text: (store) => new DataLoader((ids) => store.byIds('TextVersion', ids)),
  storyFigures: (store) => new DataLoader((ids) => store.storyCounts(ids)),
  actorCounts: (store) => new DataLoader((ids) => store.actorCounts(ids)),
  outletCounts: (store) => new DataLoader((ids) => store.outletCounts(ids)),
  articleCounts: (store) => new DataLoader((ids) => store.articleCounts(ids)),
  storyIdOfArticle: (store) => new DataLoader((ids) => store.storyIdsOfArticles(ids)),
  storyIdsOfActor: (store) => new DataLoader((ids) => store.storyIdsOfActors(ids)),
  mergedIds: (store) => new DataLoader((ids) => store.mergedIds(ids)),
  articleNeighbours: (store) => new DataLoader((ids) => store.articleNeighbours(ids)),
  passagesOfArticle: (store) => new DataLoader((ids) => store.passagesOfArticles(ids)),
  firstSource: (store) =>
    new DataLoader(async (ids) => {
      const first = await store.firstAttributions(ids);
      return first.map((said) => said?.source[0]?.exact ?? null);
    }),
};

class LazyLoaders {
  readonly store: StoreReader;

  constructor(store: StoreReader) {
    this.store = store;
  }
}

for (const [name, make] of Object.entries(makers)) {
  Object.defineProperty(LazyLoaders.prototype, name, {
    get(this: LazyLoaders) {
      const value = make(this.store);
      Object.defineProperty(this, name, { value });
      return value;
    },
  });
}
