/** In which order articles come in, and when they are linked meanwhile, must not matter: to nobody's identity and to no origin. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractArticle, linkStory } from '@onrecord/pipeline';
import type { ArticleBatch, OnrecordRecord } from '@onrecord/schema';
import { openSqliteStore, type Store } from '@onrecord/store';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ingest } from '../src/ingest/ingest.ts';

const ORDERS = process.env.ONRECORD_LONG ? 200 : 8;
const story = { id: 'story:order', title: 'Order' };

/** The same storm at one harbour, in three outlets: shared agency copy, and people under several names. */
const HARBOUR = [
  `Breakwater at Tolsund gives way

TOLSUND, May 2, 2032 (Kestrel Wire) - Part of the breakwater at Tolsund slid into the sea early on Sunday, and forty boats were moved to the inner basin before noon, harbour pilots said.

“Nobody was on the wall when it went,” harbour engineer Ilse Marant said.

Marant added that divers would go down on Monday.

©2032 Tolsund Herald. All rights reserved.
`,
  `Forty boats moved after wall collapses

TOLSUND, May 2, 2032 (Kestrel Wire) - Part of the breakwater at Tolsund slid into the sea early on Sunday, and forty boats were moved to the inner basin before noon, harbour pilots said.

Mayor Bertil Osk told the Fjord Courier that the town had asked for the wall to be mended two years ago.

“We wrote four letters,” Osk said.

©2032 Fjord Courier. All rights reserved.
`,
  `Engineer: wall had been checked

TOLSUND, May 3, 2032 - Ilse Marant, the harbour engineer, denied that the breakwater had not been looked after.

“It was checked in March,” Ilse Marant told reporters. Bertil Osk, the mayor, declined to comment on her words.

According to Kestrel Wire, forty boats were moved to the inner basin before noon.

©2032 The Skerry Post. All rights reserved.
`,
];

const demo = new URL('../../../demo/articles/', import.meta.url);
const inputs = [
  ...HARBOUR.map((text, at) => ({ file: `harbour-${at}.txt`, text })),
  ...readdirSync(demo).map((file) => ({ file, text: readFileSync(new URL(file, demo), 'utf8') })),
];

async function emptyStore(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-order-'));
  const store = await openSqliteStore({ file: join(folder, 'order.db') });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return store;
}

async function recordsOf(store: Store): Promise<OnrecordRecord[]> {
  const records: OnrecordRecord[] = [];
  for await (const record of store.records()) records.push(record);
  return records;
}

/** What an export would say, short enough for a message. */
function digestOf(records: readonly OnrecordRecord[]): string {
  return createHash('sha256').update(JSON.stringify(records)).digest('hex');
}

/** Numbers below `limit`, the same ones on every run (mulberry32). */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function shuffled<T>(items: readonly T[], pick: (limit: number) => number): T[] {
  const left = [...items];
  return items.map(() => left.splice(pick(left.length), 1)[0] as T);
}

async function link(store: Store): Promise<void> {
  await store.commitStory(linkStory(story, await store.articleBatches(story.id)));
}

/** Imports the batches in this order and links where `linksAfter` says so, and at the end. */
async function imported(
  batches: readonly ArticleBatch[],
  linksAfter: () => boolean,
): Promise<OnrecordRecord[]> {
  const store = await emptyStore();
  await store.ensureStory(story);
  for (const batch of batches) {
    await store.commitArticle(story.id, batch);
    if (linksAfter()) await link(store);
  }
  await link(store);
  return await recordsOf(store);
}

describe('the order in which articles come in', () => {
  let batches: ArticleBatch[];
  let wanted: OnrecordRecord[];
  beforeAll(async () => {
    batches = [];
    for (const input of inputs) batches.push(await extractArticle(input));
  });

  it(`does not matter: ${ORDERS} random ones, linked at random moments, give the same actors, origins and export`, async () => {
    wanted = await imported(batches, () => false);
    const merged = wanted.filter((record) => record.type === 'Actor' && record.redirectTo !== null);
    const copied = wanted.filter((record) => record.type === 'SharedPassage' && record.origin !== null);
    // Otherwise there would be nothing that an order could change.
    expect(merged.length).toBeGreaterThan(3);
    expect(copied.length).toBeGreaterThan(0);
    const pick = seeded(11);
    for (let order = 0; order < ORDERS; order++) {
      const records = await imported(shuffled(batches, pick), () => pick(6) === 0);
      for (const type of ['Actor', 'SharedPassage'] as const)
        expect(digestOf(records.filter((record) => record.type === type)), type).toBe(
          digestOf(wanted.filter((record) => record.type === type)),
        );
      expect(digestOf(records)).toBe(digestOf(wanted));
    }
  });

  it('does not matter to an import of files either, nor whether they come at once or in parts', async () => {
    const files = inputs
      .slice(0, HARBOUR.length)
      .map(({ file, text }) => ({ name: file, bytes: new TextEncoder().encode(text) }));
    const importInto = async (store: Store, part: typeof files) =>
      expect(await ingest({ inputs: part, story: { title: story.title }, store })).toMatchObject({
        added: part.length,
        refusals: [],
      });
    const atOnce = await emptyStore();
    await importInto(atOnce, files);
    const parts = await emptyStore();
    const turned = [...files].reverse();
    await importInto(parts, turned.slice(0, 2));
    await importInto(parts, turned.slice(2));
    expect(digestOf(await recordsOf(parts))).toBe(digestOf(await recordsOf(atOnce)));
  });
});
