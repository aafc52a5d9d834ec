/** Sound files of every format, cut off and spoiled at places that a seed chooses, in one folder through the real command line. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openCanary, type WatchedCanary } from './canary.ts';
import { STORY_WORDS } from './hostile-input.ts';
import { expectSoundEnd, expectSoundLine, linesOf, type ReadLine } from './judge.ts';
import { measuredCommand } from './measured-command.ts';
import { SAMPLES } from './samples.ts';

const isLong = Boolean(process.env.ONRECORD_LONG);

/** Places at which each file is cut. */
const CUTS = isLong ? 10 : 5;

/** How often each file is spoiled anew. */
const SEEDS = isLong ? 30 : 2;

/** Hundreds of files in one command take their time on a busy machine. */
vi.setConfig({ testTimeout: isLong ? 30 * 60_000 : 4 * 60_000 });

describe('files of every format', () => {
  it('are read whole when they are sound', async () => {
    const { lines } = await readAll(SAMPLES);
    for (const name of Object.keys(SAMPLES)) {
      const texts = (lines.get(name) ?? []).map(({ text, refused }) => refused?.message ?? text ?? '');
      expect.soft(texts.join('\n').replace(/\s+/g, ' '), name).toContain(STORY_WORDS);
    }
  });

  it('are refused by name or read when they are cut off', async () => {
    const cut = spoiledBy(CUTS, (bytes, at) => bytes.subarray(0, at));
    await expectSound(cut);
  });

  it('are refused by name or read when bytes in them have changed', async () => {
    await expectSound(spoiledBy(SEEDS, changed));
  });

  it('are refused by name or read when their beginnings come twice', async () => {
    await expectSound(spoiledBy(SEEDS, repeated));
  });
});

/** Every sample with every number, spoiled at a place that both choose. */
function spoiledBy(
  count: number,
  spoil: (bytes: Uint8Array, at: number, seed: string) => Uint8Array,
): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(SAMPLES))
    for (let number = 0; number < count; number++) {
      const seed = `${number}-${name}`;
      files[seed] = spoil(bytes, numberOf(seed) % bytes.length, seed);
    }
  return files;
}

/** One byte in a hundred is another one. */
function changed(bytes: Uint8Array, _at: number, seed: string): Uint8Array {
  const other = Uint8Array.from(bytes);
  for (let time = 0; time < bytes.length / 100; time++) {
    const place = numberOf(`${seed}/${time}`);
    other[place % bytes.length] = place >>> 24;
  }
  return other;
}

/** What stands before the place comes again behind it: tables and tags twice, lengths that are wrong. */
function repeated(bytes: Uint8Array, at: number): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), bytes]);
}

/** A number that the seed chooses, the same in every run. */
function numberOf(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE();
}

/** What is left of a feed may be an address alone, whose line says nothing of the file. */
function isFeed(name: string): boolean {
  return /(?:atom|rss)\.xml$|feed\.json$/.test(name);
}

async function expectSound(files: Record<string, Uint8Array>): Promise<void> {
  const { lines, ...measured } = await readAll(files);
  expectSoundEnd(measured, measured.canary);
  for (const name of Object.keys(files)) {
    const found = lines.get(name) ?? [];
    if (!isFeed(name)) expect.soft(found.length, name).toBeGreaterThan(0);
    for (const line of found) expectSoundLine(line, name);
  }
  await measured.canary.expectUntouched();
}

async function readAll(files: Record<string, Uint8Array>) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'onrecord-spoiled-')));
  const canary: WatchedCanary = await openCanary(folder);
  onTestFinished(async () => {
    canary.end();
    await rm(folder, { recursive: true, force: true });
  });
  const inputs = join(folder, 'inputs');
  await mkdir(inputs);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(inputs, name), bytes);
  const measured = await measuredCommand(['read', inputs, '--json'], folder);
  const nameIn = ({ input }: ReadLine) => input.slice(inputs.length + 1).split(/[/#]/)[0] ?? '';
  return { ...measured, canary, lines: Map.groupBy(linesOf(measured.stdout), nameIn) };
}
