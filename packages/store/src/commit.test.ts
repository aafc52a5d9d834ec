import { isRecordOf, type OnrecordRecord, recordTypes } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { ferry, ferryArticles, ferryStory } from './testing/ferry-story.ts';
import { exportLines, ferryStore, temporaryStore } from './testing/temporary-store.ts';

describe('a committed article', () => {
  it('is given back as it was committed, in the order of text ids', async () => {
    const store = await ferryStore({ linked: true });
    const expected = ferryArticles().sort((a, b) => (a.textVersion.id < b.textVersion.id ? -1 : 1));
    expect(await store.articleBatches(ferry.id)).toEqual(expected);
  });

  it('reads with its own actors until the story is linked', async () => {
    const store = await ferryStore({ linked: false });
    const said = ferryArticles().flatMap(({ attributions }) => attributions);
    const ids = said.map(({ id }) => id);
    expect(await store.byIds('Attribution', ids)).toEqual(said);
    expect(await store.unlinkedStoryIds()).toEqual([ferry.id]);
    const speakers = said.flatMap(({ speakerId }) => speakerId ?? []);
    expect((await store.byIds('Actor', speakers)).map((actor) => actor?.id)).toEqual(speakers);
  });

  it('changes nothing when the same bytes come again, also for another story', async () => {
    const store = await ferryStore();
    const before = { version: await store.version(), lines: await exportLines(store) };
    await store.ensureStory(ferry);
    const [first] = ferryArticles();
    if (!first) throw new Error('the fixture has no articles');
    for (const storyId of [ferry.id, 'story:elsewhere']) {
      const result = await store.commitArticle(storyId, first);
      expect(result).toEqual({ status: 'unchanged', articleId: first.article.id, storyId: ferry.id });
    }
    await store.commitStory(ferryStory());
    expect({ version: await store.version(), lines: await exportLines(store) }).toEqual(before);
  });

  it('leaves nothing behind when its commit fails in the middle', async () => {
    const store = await ferryStore();
    const before = { version: await store.version(), lines: await exportLines(store) };
    const counts = await store.storyCounts([ferry.id]);
    const [first] = ferryArticles();
    if (!first) throw new Error('the fixture has no articles');
    const text = `${first.textVersion.text} Again.`;
    const textId = 'f'.repeat(64);
    const broken = {
      ...first,
      article: { ...first.article, id: 'article:again', textId },
      textVersion: { ...first.textVersion, id: textId, articleId: 'article:again', text },
      mentions: first.mentions.map((mention) => ({ ...mention, articleId: 'article:again' })),
      attributions: [],
      relations: [],
    };
    await expect(store.commitArticle(ferry.id, broken)).rejects.toMatchObject({ code: 'bad_record' });
    expect({ version: await store.version(), lines: await exportLines(store) }).toEqual(before);
    expect(await store.storyCounts([ferry.id])).toEqual(counts);
    expect((await store.search('again', {}, { limit: 10 })).total).toBe(0);
  });

  it('is refused in words when it points at an actor that is not there', async () => {
    const store = await temporaryStore();
    await store.ensureStory(ferry);
    const [first] = ferryArticles();
    if (!first) throw new Error('the fixture has no articles');
    const commit = store.commitArticle(ferry.id, { ...first, actors: [] });
    await expect(commit).rejects.toThrow(/points at the actor .* which its batch does not hold/);
    expect(await store.isEmpty()).toBe(true);
  });

  it('needs a story', async () => {
    const store = await temporaryStore();
    const [first] = ferryArticles();
    if (!first) throw new Error('the fixture has no articles');
    await expect(store.commitArticle('story:none', first)).rejects.toMatchObject({ code: 'unknown_story' });
  });
});

describe('a linked story', () => {
  it('shows survivors wherever an actor is named', async () => {
    const store = await ferryStore();
    const story = ferryStory();
    const merged = new Set(story.actors.flatMap(({ id, redirectTo }) => (redirectTo ? [id] : [])));
    expect(merged.size).toBeGreaterThan(0);
    for await (const record of store.records()) {
      if (record.type === 'Actor') continue;
      expect([...merged].filter((id) => JSON.stringify(record).includes(id))).toEqual([]);
    }
  });

  it('answers for a merged actor with the survivor, its counters and its stories', async () => {
    const store = await ferryStore();
    const gone = ferryStory().actors.find(({ name, redirectTo }) => name === 'Mirela Tandy' && redirectTo);
    const survivorId = gone?.redirectTo as string;
    const ids = [gone?.id as string];
    expect((await store.byIds('Actor', ids))[0]).toMatchObject({ id: survivorId, name: 'Mirela Tandy' });
    expect(await store.actorCounts(ids)).toEqual([{ attributions: 3, mentions: 5, outlets: 2 }]);
    expect(await store.storyIdsOfActors(ids)).toEqual([[ferry.id]]);
    const [others] = await store.mergedIds([survivorId]);
    expect(others).toHaveLength(2);
    expect(others).toContain(gone?.id);
  });

  it('sets the utterance of each of its renderings', async () => {
    const store = await ferryStore();
    for (const utterance of ferryStory().utterances) {
      const said = await store.byIds('Attribution', utterance.renderings);
      expect(said.map((one) => one?.utteranceId)).toEqual(utterance.renderings.map(() => utterance.id));
    }
  });

  it('stays unlinked when an article came in that the batch does not list', async () => {
    const store = await ferryStore({ linked: false });
    const known = ferryArticles().slice(0, 3);
    await store.commitStory(ferryStory(known));
    expect(await store.unlinkedStoryIds()).toEqual([ferry.id]);
    const [story] = await store.byIds('Story', [ferry.id]);
    expect(story?.articleIds).toHaveLength(4);
    await store.commitStory(ferryStory());
    expect(await store.unlinkedStoryIds()).toEqual([]);
  });

  it('is not undone by a linking that began earlier, with fewer articles', async () => {
    const store = await ferryStore();
    const linked = await exportLines(store);
    await store.commitStory(ferryStory(ferryArticles().slice(0, 3)));
    expect(await store.unlinkedStoryIds()).toEqual([]);
    expect(await exportLines(store)).toBe(linked);
  });

  it('does not depend on the order in which its articles came in, nor on being linked before', async () => {
    const inOrder = await exportLines(await ferryStore());
    const store = await temporaryStore();
    await store.ensureStory(ferry);
    const backward = ferryArticles().reverse();
    for (const [at, batch] of backward.entries()) {
      await store.commitArticle(ferry.id, batch);
      await store.commitStory(ferryStory(backward.slice(0, at + 1)));
    }
    await store.commitStory(ferryStory());
    expect(await exportLines(store)).toBe(inOrder);
  });

  it('is refused whole when it names an unknown attribution', async () => {
    const store = await ferryStore();
    const before = await exportLines(store);
    const story = ferryStory();
    const [first] = story.utterances;
    if (!first) throw new Error('the fixture has no utterances');
    const wrong = { ...story, utterances: [{ ...first, best: 'attribution:none' }] };
    await expect(store.commitStory(wrong)).rejects.toMatchObject({ code: 'bad_record' });
    expect(await exportLines(store)).toBe(before);
  });
});

describe('all records', () => {
  it('come by type, then by id, and are complete', async () => {
    const store = await ferryStore();
    const records: OnrecordRecord[] = [];
    for await (const record of store.records()) records.push(record);
    const places = records.map(({ type, id }) => [recordTypes.indexOf(type), id] as const);
    const sorted = [...places].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    expect(places).toEqual(sorted);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    const batches = ferryArticles();
    const count = (type: OnrecordRecord['type']) => records.filter((one) => isRecordOf(type, one)).length;
    expect(count('Mention')).toBe(batches.flatMap(({ mentions }) => mentions).length);
    expect(count('Attribution')).toBe(batches.flatMap(({ attributions }) => attributions).length);
    expect(count('Relation')).toBe(1);
    expect(count('SharedPassage')).toBe(1);
    expect(count('Actor')).toBe(ferryStory().actors.length);
  });

  it('of one story are those of all when there is only one', async () => {
    const store = await ferryStore();
    expect(await exportLines(store, ferry.id)).toBe(await exportLines(store));
  });

  it('can be read while the store is written', async () => {
    const store = await ferryStore({ linked: false });
    const seen: string[] = [];
    for await (const { id } of store.records()) {
      seen.push(id);
      if (seen.length === 3) await store.commitStory(ferryStory());
      await store.byIds('Article', [id]);
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter((id) => id.startsWith('utterance:'))).toEqual([]);
  });
});
