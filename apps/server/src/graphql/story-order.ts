/** The order in which a story lists its articles, for going from one to the next. */
import type { Store } from '@onrecord/store';
import type { Context } from '../context.ts';
import { MAX_PAGE } from './limits.ts';

/** The order of `Story.articles`: the first published first. */
export const STORY_ORDER = 'oldest';

/** Id of the article that stands `step` places after this one in its story; null beyond either end. */
export async function neighbourInStory(
  articleId: string,
  step: -1 | 1,
  { loaders, store }: Context,
): Promise<string | null> {
  const storyId = await loaders.storyIdOfArticle.load(articleId);
  if (!storyId) return null;
  const ids = await articleIdsInOrder(storyId, store);
  const place = ids.indexOf(articleId);
  return place < 0 ? null : (ids[place + step] ?? null);
}

async function articleIdsInOrder(storyId: string, store: Store): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['pageArticles']>> = await store.pageArticles(
      { storyId },
      STORY_ORDER,
      {
        limit: MAX_PAGE,
        after,
      },
    );
    ids.push(...page.items.map(({ item }) => item.id));
    after = page.hasNext ? (page.items.at(-1)?.cursor ?? null) : null;
  } while (after);
  return ids;
}
