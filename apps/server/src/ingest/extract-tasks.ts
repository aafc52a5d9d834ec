/** What the worker thread does, and the shapes in which it is asked and answers. */
import { type Imported, type ImportedFile, readArticles } from '@onrecord/formats';
import { type ArticleInput, extractArticle, linkStory, type StoryInput } from '@onrecord/pipeline';
import type { ArticleBatch, StoryBatch } from '@onrecord/schema';

/** All that is heavy or may meet hostile bytes. */
export const extractTasks = {
  read: async (file: ImportedFile): Promise<Imported[]> => {
    const found: Imported[] = [];
    for await (const piece of readArticles(file)) found.push(piece);
    return found;
  },
  extract: (input: ArticleInput): Promise<ArticleBatch> => extractArticle(input),
  link: async ({ story, articles }: LinkInput): Promise<StoryBatch> => linkStory(story, articles),
};

/** The articles of a story, all of them. */
export interface LinkInput {
  story: StoryInput;
  articles: ArticleBatch[];
}

/** The tasks as types. */
export type ExtractTasks = typeof extractTasks;

/** What the worker is asked. */
export interface ExtractRequest {
  task: keyof ExtractTasks;
  input: unknown;
}

/** What it answers. */
export type ExtractAnswer =
  | { result: unknown }
  | { error: { code: string; message: string; stack?: string } };
