/** The order in which a story lists its articles, for going from one to the next. */
import type { Context } from '../context.ts';
import { StoryRef } from './refs.ts';

/** Id of the article that stands `step` places after this one in its story; null beyond either end. */
export async function neighbourInStory(
  articleId: string,
  step: -1 | 1,
  context: Context,
): Promise<string | null> {
  const storyId = await context.loaders.storyIdOfArticle.load(articleId);
  if (!storyId) return null;
  const { articleIds } = await StoryRef.getDataloader(context).load(storyId);
  const place = articleIds.indexOf(articleId);
  return place < 0 ? null : (articleIds[place + step] ?? null);
}
