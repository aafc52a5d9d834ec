/** Linking: what the articles of a story say together, worked out again whenever one has joined. */
import type { Story } from '@onrecord/schema';
import type { Store } from '@onrecord/store';
import { type Extraction, openExtraction } from './extraction.ts';
import { ExtractionError } from './extraction-error.ts';

/** Learns that a story could not be linked; it stays open. */
export type OnUnlinked = (error: ExtractionError, storyId: string) => void;

/**
 * Links every story whose articles changed since it was last linked. One that cannot be linked stops no other. Returns how many
 * were linked. What the signal interrupts stays open, and is linked the next time.
 */
export async function linkOpenStories(
  store: Store,
  extraction: Pick<Extraction, 'link'>,
  onUnlinked: OnUnlinked,
  signal?: AbortSignal,
): Promise<number> {
  let linked = 0;
  for (const story of await store.byIds('Story', await store.unlinkedStoryIds())) {
    if (!story) continue;
    signal?.throwIfAborted();
    try {
      await linkStory(story, store, extraction, signal);
      linked += 1;
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
      onUnlinked(error, story.id);
    }
  }
  return linked;
}

/** Links what a crash between storing and linking left open. Returns how many stories. */
export async function linkAfterCrash(
  store: Store,
  onUnlinked: OnUnlinked,
  signal?: AbortSignal,
): Promise<number> {
  const extraction = openExtraction();
  try {
    return await linkOpenStories(store, extraction, onUnlinked, signal);
  } finally {
    await extraction.close();
  }
}

async function linkStory(
  { id, title, demonstration }: Story,
  store: Store,
  extraction: Pick<Extraction, 'link'>,
  signal?: AbortSignal,
): Promise<void> {
  const articles = await store.articleBatches(id);
  await store.commitStory(await extraction.link({ story: { id, title, demonstration }, articles }, signal));
}
