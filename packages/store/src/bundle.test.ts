import { writeBundle } from '@onrecord/schema/bundle';
import { validateBundle } from '@onrecord/schema/validate';
import { describe, expect, it } from 'vitest';
import type { Store } from './store.ts';
import { ferry, ferryArticles, ferryStory } from './testing/ferry-story.ts';
import { generatedArticles } from './testing/generated-articles.ts';
import { buildStory } from './testing/story-builder.ts';
import { exportLines, ferryStore, temporaryStore } from './testing/temporary-store.ts';

/** Two stories whose articles name the same outlets, and with them the same actors. */
async function twoStories(order: readonly ['a' | 'b', 'a' | 'b']): Promise<Store> {
  const store = await temporaryStore();
  const articles = generatedArticles(24);
  const parts = { a: articles.slice(0, 12), b: articles.slice(12) };
  for (const name of order) {
    const story = { id: `story:${name}`, title: name };
    await store.ensureStory(story);
    for (const batch of parts[name]) await store.commitArticle(story.id, batch);
    await store.commitStory(buildStory(story, parts[name]));
  }
  return store;
}

async function expectGrounded(store: Store, storyId?: string): Promise<number> {
  const report = await validateBundle(writeBundle(store.records(storyId ? { storyId } : {})));
  expect(report.issues).toEqual([]);
  expect(report.level).toBe('grounded');
  return report.records;
}

describe('the records of a store', () => {
  it('are a grounded bundle, linked or not', async () => {
    const linked = await expectGrounded(await ferryStore());
    const unlinked = await expectGrounded(await ferryStore({ linked: false }));
    expect(linked).toBeGreaterThan(unlinked);
  });

  it('are a grounded bundle while an article waits to be linked', async () => {
    const store = await ferryStore({ linked: false });
    await store.commitStory(ferryStory(ferryArticles().slice(0, 3)));
    await expectGrounded(store);
    await expectGrounded(store, ferry.id);
  });

  it('are a grounded bundle of each of several stories that share outlets, and of all', async () => {
    const store = await twoStories(['a', 'b']);
    const all = await expectGrounded(store);
    const each = [await expectGrounded(store, 'story:a'), await expectGrounded(store, 'story:b')];
    expect(Math.max(...each)).toBeLessThan(all);
    expect(each[0] as number).toBeLessThan(all);
  });

  it('do not depend on which story came first', async () => {
    expect(await exportLines(await twoStories(['b', 'a']))).toBe(
      await exportLines(await twoStories(['a', 'b'])),
    );
  });
});
