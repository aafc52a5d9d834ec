/** Linking: what the articles of a story say together, worked out again whenever one has joined. */
import type { Store } from '@onrecord/store';
import { type Extraction, openExtraction } from './extraction.ts';

/** Links every story whose articles changed since it was last linked. Returns how many. */
export async function linkOpenStories(store: Store, extraction: Extraction): Promise<number> {
  const ids = await store.unlinkedStoryIds();
  const stories = await store.byIds('Story', ids);
  for (const story of stories) {
    if (!story) continue;
    const articles = await store.articleBatches(story.id);
    const { id, title, demonstration } = story;
    await store.commitStory(await extraction.link({ story: { id, title, demonstration }, articles }));
  }
  return ids.length;
}

/** Links what a crash between storing and linking left open. Returns how many stories. */
export async function linkAfterCrash(store: Store): Promise<number> {
  const extraction = openExtraction();
  try {
    return await linkOpenStories(store, extraction);
  } finally {
    await extraction.close();
  }
}
