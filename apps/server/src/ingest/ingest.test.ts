import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type Store } from '@onrecord/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articles, badInputs, file, STORY_TITLE } from '../testing/articles.ts';
import { copyOfArticles } from '../testing/test-server.ts';
import { openExtraction } from './extraction.ts';
import { ExtractionError } from './extraction-error.ts';
import { type IngestProgress, ingest } from './ingest.ts';
import { linkAfterCrash, linkOpenStories } from './link-open-stories.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-ingest-'));
  store = await openSqliteStore({ file: join(folder, 'test.db') });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const story = { title: STORY_TITLE };

async function records(): Promise<string[]> {
  const lines: string[] = [];
  for await (const record of store.records()) lines.push(JSON.stringify(record));
  return lines;
}

/** Goes on with a store that holds the articles in their order, and gives the id of their story. */
async function reopenWithArticles(): Promise<string> {
  await store.close();
  const file = join(folder, 'filled.db');
  await copyOfArticles(file);
  store = await openSqliteStore({ file });
  const [page] = (await store.pageStories({ limit: 1 })).items;
  return page?.item.id ?? '';
}

describe('ingest', () => {
  it('stores articles under a story, links it and reports each step', async () => {
    const steps: IngestProgress[] = [];
    const onProgress = (progress: IngestProgress) => steps.push(progress);
    const result = await ingest({ inputs: articles, story, store, onProgress });
    expect(steps.map(({ state, done, added }) => [state, done, added])).toEqual([
      ['running', 0, 0],
      ['running', 1, 1],
      ['running', 2, 2],
      ['running', 3, 3],
      ['linking', 3, 3],
    ]);
    expect(result).toEqual({
      added: 3,
      unchanged: 0,
      refusals: [],
      notes: [],
      storyId: expect.stringMatching(/^story:/),
    });
    const [stored] = await store.byIds('Story', [result.storyId ?? '']);
    expect(stored).toMatchObject({
      title: STORY_TITLE,
      articleIds: expect.toSatisfy((ids) => ids.length === 3),
    });
    expect(await store.unlinkedStoryIds()).toEqual([]);
  });

  it('changes nothing when the same files come again, in whatever order', async () => {
    const storyId = await reopenWithArticles();
    const before = await records();
    expect(before.length).toBeGreaterThan(articles.length);
    const again = await ingest({ inputs: articles.toReversed(), story, store });
    expect(again).toEqual({ added: 0, unchanged: 3, refusals: [], notes: [], storyId });
    expect(await records()).toEqual(before);
  });

  it('adds exactly what is missing, to the same story', async () => {
    const first = await ingest({ inputs: articles.slice(0, 2), story, store });
    const second = await ingest({ inputs: articles, story, store });
    expect(second).toEqual({ added: 1, unchanged: 2, refusals: [], notes: [], storyId: first.storyId });
  });

  it('calls a story by the headline of its first article when nobody gives a title, and marks a demonstration', async () => {
    const { storyId } = await ingest({ inputs: articles, story: { demonstration: true }, store });
    expect(await store.byIds('Story', [storyId ?? ''])).toMatchObject([
      { title: 'Council defends dredging of Kelm harbour', demonstration: true },
    ]);
    const more = [
      ...articles,
      file('note.txt', 'A note on the ferry\n\nThe ferry is late, captain Ole Marsk said.\n'),
    ];
    expect((await ingest({ inputs: more, story: {}, store })).storyId).toBe(storyId);
  });

  it('notes bad inputs and goes on with the others', async () => {
    const inputs = [badInputs[0], articles[0], badInputs[1], badInputs[2], articles[1]].flatMap(
      (input) => input ?? [],
    );
    const { added, refusals, storyId } = await ingest({ inputs, story, store });
    expect(added).toBe(2);
    expect(refusals.map(({ name, code }) => [name, code])).toEqual([
      ['nothing.txt', 'empty'],
      ['picture.txt', 'not_text'],
      ['letter.rtf', 'unknown_format'],
    ]);
    expect(refusals.every(({ message }) => message.length > 20)).toBe(true);
    const noted = await store.refusals(storyId ?? '');
    expect(noted.map(({ name }) => name).sort()).toEqual(['letter.rtf', 'nothing.txt', 'picture.txt']);
  });

  it('makes no story when no article is readable', async () => {
    const result = await ingest({ inputs: badInputs, story, store });
    expect(result).toMatchObject({ added: 0, storyId: null });
    expect(result.refusals).toHaveLength(3);
    expect(await store.isEmpty()).toBe(true);
  });

  it('refuses an id of no story before it reads anything', async () => {
    await expect(ingest({ inputs: articles, story: { id: 'story:none' }, store })).rejects.toThrow(
      /There is no story/,
    );
    expect(await store.isEmpty()).toBe(true);
  });

  it('stops between two articles, and what is stored is linked later', async () => {
    const controller = new AbortController();
    const onProgress = ({ done }: IngestProgress) => done === 2 && controller.abort(new Error('stopped'));
    await expect(
      ingest({ inputs: articles, story, store, onProgress, signal: controller.signal }),
    ).rejects.toThrow('stopped');
    expect(await store.unlinkedStoryIds()).toHaveLength(1);
    expect(await linkAfterCrash(store, (error) => expect.unreachable(error.message))).toBe(1);
    expect(await store.unlinkedStoryIds()).toEqual([]);
    const stories = await store.pageStories({ limit: 10 });
    expect(stories.items[0]?.item.articleIds).toHaveLength(2);
  });

  it('gives up linking when it is stopped there, and links all of it later', async () => {
    const controller = new AbortController();
    const onProgress = ({ state }: IngestProgress) =>
      state === 'linking' && setTimeout(() => controller.abort(new Error('stopped')), 1);
    await expect(
      ingest({ inputs: articles, story, store, onProgress, signal: controller.signal }),
    ).rejects.toThrow('stopped');
    expect(await store.unlinkedStoryIds()).toHaveLength(1);
    expect(await linkAfterCrash(store, (error) => expect.unreachable(error.message))).toBe(1);
    expect(await store.unlinkedStoryIds()).toEqual([]);
  });

  it('links the other stories when one of them cannot be linked', async () => {
    const ids: string[] = [];
    for (const [at, article] of articles.slice(0, 2).entries()) {
      const stop = new AbortController();
      const onProgress = ({ done }: IngestProgress) => done === 1 && stop.abort(new Error('stopped'));
      const title = `Story ${at}`;
      await expect(
        ingest({ inputs: [article], story: { title }, store, onProgress, signal: stop.signal }),
      ).rejects.toThrow('stopped');
      ids.push(...(await store.unlinkedStoryIds()).filter((id) => !ids.includes(id)));
    }
    const extraction = openExtraction();
    const failing = await store.byIds('Story', ids.slice(0, 1));
    const link: typeof extraction.link = (input) =>
      input.story.id === failing[0]?.id
        ? Promise.reject(new ExtractionError('failed', 'no luck'))
        : extraction.link(input);
    const unlinked: string[] = [];
    expect(await linkOpenStories(store, { link }, (_error, id) => unlinked.push(id))).toBe(1);
    await extraction.close();
    expect(unlinked).toEqual(ids.slice(0, 1));
    expect(await store.unlinkedStoryIds()).toEqual(ids.slice(0, 1));
  });

  it('gives the same records in whatever order articles come', async () => {
    await reopenWithArticles();
    const inOrder = await records();
    await store.close();
    store = await openSqliteStore({ file: join(folder, 'other.db') });
    await ingest({ inputs: articles.toReversed(), story, store });
    expect(await records()).toEqual(inOrder);
  });
});
