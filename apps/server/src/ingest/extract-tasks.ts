/** What the extracting thread does: all that is heavy and works on text. */
import {
  type ArticleHead,
  type ArticleInput,
  extractArticle,
  linkStory,
  readHead,
  type StoryInput,
} from '@onrecord/pipeline';
import type { ArticleBatch, StoryBatch } from '@onrecord/schema';

/** The tasks by name. */
export const extractTasks = {
  extract: (input: ArticleInput): Promise<ArticleBatch> => extractArticle(input),
  head: async (input: ArticleInput): Promise<ArticleHead> => readHead(input),
  link: async ({ story, articles }: LinkInput): Promise<StoryBatch> => linkStory(story, articles),
};

/** The articles of a story, all of them. */
export interface LinkInput {
  story: StoryInput;
  articles: ArticleBatch[];
}

/** The tasks as types. */
export type ExtractTasks = typeof extractTasks;
