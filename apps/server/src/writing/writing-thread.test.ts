import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { openSqliteStore, type StoreReader } from '@onrecord/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IngestFile, IngestProgress } from '../ingest/ingest.ts';
import { articles, badInputs, file, STORY_TITLE } from '../testing/articles.ts';
import type { Writer } from './writer.ts';
import { WriterLostError } from './writer-lost-error.ts';
import { openWriter, type WritingThreadOptions } from './writing-thread.ts';

let folder: string;
let writer: Writer;
let store: StoreReader;
let lost: WriterLostError[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-writing-'));
  lost = [];
  writer = await openWriter(options());
  store = await openSqliteStore({ file: options().file, readonly: true });
});
afterEach(async () => {
  await store.close();
  await writer.close();
  await rm(folder, { recursive: true });
});

const story = { title: STORY_TITLE };
const options = (): WritingThreadOptions => ({
  file: join(folder, 'test.db'),
  onLost: (error) => lost.push(error),
  onLinked: () => undefined,
  onUnlinked: (error) => lost.push(error as WriterLostError),
});
const entry = (action: string) => ({ at: 1, actor: 'command-line', action, subject: null, detail: {} });
const notes = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    file(`${at}.txt`, `Rain in Kelm\n\nIt will rain for ${at} hours, mayor Oda Brenner said.\n`),
  );

describe('the writing thread', () => {
  it('stores and links what the server reads, and tells each step', async () => {
    const steps: IngestProgress[] = [];
    const inputs = [...badInputs.slice(0, 1), ...articles];
    const result = await writer.ingest({ inputs, story, onProgress: (step) => steps.push(step) });
    expect(result).toMatchObject({ added: 3, unchanged: 0, refusals: [{ code: 'empty' }], notes: [] });
    expect(steps.map(({ state, done, added }) => [state, done, added])).toEqual([
      ['running', 0, 0],
      ['running', 1, 0],
      ['running', 2, 1],
      ['running', 3, 2],
      ['running', 4, 3],
      ['linking', 4, 3],
    ]);
    const [stored] = await store.byIds('Story', [result.storyId ?? '']);
    expect(stored?.articleIds).toHaveLength(3);
    expect(await store.unlinkedStoryIds()).toEqual([]);
  });

  it('takes over bytes that are given away, one input at a time, and leaves the others', async () => {
    const given = notes(3).map(({ name, bytes }, at) => ({ name, bytes, isGivenAway: at !== 1 }));
    const left: number[] = [];
    function* inputs() {
      for (const input of given) {
        left.push(given.filter(({ bytes }) => bytes.byteLength > 0).length);
        yield input;
      }
    }
    expect(await writer.ingest({ inputs: inputs(), story })).toMatchObject({ added: 3 });
    expect(left).toEqual([3, 2, 2]);
    expect(given.map(({ bytes }) => bytes.byteLength > 0)).toEqual([false, true, false]);
  });

  it('runs imports one after the other, and smaller writes between their articles', async () => {
    const order: string[] = [];
    const run = (title: string) =>
      writer.ingest({ inputs: notes(6), story: { title }, onProgress: () => order.push(title) });
    const importing = Promise.all([run('One'), run('Two')]);
    await writer.appendAudit(entry('import.start'));
    expect(order.length).toBeLessThan(8);
    const logged = (await store.auditLog({ limit: 10 })).items.map(({ item }) => item.action);
    expect(logged).toEqual(['import.start']);
    expect(await importing).toMatchObject([{ added: 6 }, { unchanged: 6 }]);
    expect(order.join(' ')).toMatch(/^(One )+(Two ?)+$/);
  });

  it('stops after the article that is being read, with the reason of who stopped it', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const onProgress = ({ done }: IngestProgress) => done === 2 && stop.abort(reason);
    const stopped = writer.ingest({ inputs: notes(40), story, onProgress, signal: stop.signal });
    await expect(stopped).rejects.toBe(reason);
    const [page] = (await store.pageStories({ limit: 1 })).items;
    expect(page?.item.articleIds.length).toBeGreaterThanOrEqual(2);
    expect(page?.item.articleIds.length).toBeLessThan(40);
    await expect(writer.ingest({ inputs: [], story, signal: stop.signal })).rejects.toBe(reason);
  });

  it('ends an import with the error of the inputs, and asks their giver to clean up', async () => {
    let cleaned = false;
    async function* broken(): AsyncGenerator<IngestFile> {
      try {
        yield* articles.slice(0, 1);
        throw new Error('the folder has gone');
      } finally {
        cleaned = true;
      }
    }
    await expect(writer.ingest({ inputs: broken(), story })).rejects.toThrow('the folder has gone');
    expect(cleaned).toBe(true);
  });

  it('fails with the errors of the store, as a store does', async () => {
    await expect(writer.ingest({ inputs: articles, story: { id: 'story:none' } })).rejects.toThrow(
      /There is no story/,
    );
    await expect(openWriter({ ...options(), file: '/dev/null/x.db' })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'unreadable',
    });
  });

  it('says so when it dies in the middle, and goes on in a new thread', async () => {
    await writer.close();
    const started = Promise.withResolvers<Worker>();
    process.once('worker', started.resolve);
    writer = await openWriter(options());
    const thread = await started.promise;
    const onProgress = ({ done }: IngestProgress) => done === 2 && void thread.terminate();
    const importing = writer.ingest({ inputs: notes(40), story, onProgress });
    await expect(importing).rejects.toThrow(WriterLostError);
    await expect(importing).rejects.toThrow(/What was stored is whole/);
    expect(lost).toHaveLength(1);
    const { added, unchanged } = await writer.ingest({ inputs: notes(6), story });
    expect(added + unchanged).toBe(6);
    expect(unchanged).toBeGreaterThanOrEqual(2);
    expect(await store.unlinkedStoryIds()).toEqual([]);
    expect(lost).toHaveLength(1);
  });

  it('finishes the article that is being read when it is closed, and links the rest when it is opened again', async () => {
    let done = 0;
    const importing = writer.ingest({
      inputs: notes(40),
      story,
      onProgress: (step) => {
        done = step.done;
        if (done === 2) void writer.close();
      },
    });
    await expect(importing).rejects.toThrow(/stopping|closed/);
    await expect(writer.appendAudit(entry('late'))).rejects.toThrow(WriterLostError);
    expect(done).toBeLessThan(40);
    const linked = Promise.withResolvers<number>();
    writer = await openWriter({ ...options(), onLinked: linked.resolve });
    expect(await linked.promise).toBe(1);
    expect(await store.unlinkedStoryIds()).toEqual([]);
    expect(lost).toEqual([]);
  });
});
