/**
 * Hostile inputs through the real command line. The short run reads the light ones from one folder and the worst ones alone; the
 * long one (ONRECORD_LONG=1) reads each alone and writes the table of what came of it, in how much time and memory.
 */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openCanary, type WatchedCanary } from './canary.ts';
import type { HostileInput } from './hostile-input.ts';
import { hostileInputs, worstInputs } from './inputs/index.ts';
import { expectNoFall, expectOutcome, expectSoundEnd, linesOf, outcomesOf } from './judge.ts';
import { type Measured, measuredCommand } from './measured-command.ts';
import { withPlaced } from './place.ts';

/**
 * What the product promises for any single input: 10 s and 512 MiB. The time is asserted of the processor, which a busy machine
 * does not change; an input that is waited for without work would still end the command at its patience.
 */
const MOST_CPU_MS = 10_000;
const MOST_MIB = 512;

/** A file of thousands of articles has the time of those: the product promises 20 a second. */
const ARTICLE_MS = 50;

const isLong = Boolean(process.env.ONRECORD_LONG);

const light = hostileInputs.filter(({ run }) => !run);
const alone = isLong ? hostileInputs : worstInputs;

/** Beyond the patience of a measured command, so that its end is seen. */
vi.setConfig({ testTimeout: 4 * 60_000 });

let folder: string;
let canary: WatchedCanary;
const rows: string[] = [];

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'onrecord-hostile-')));
  canary = await openCanary(folder);
});

afterAll(async () => {
  canary.end();
  await rm(folder, { recursive: true, force: true });
});

describe('a folder of hostile inputs', () => {
  it('is read to its end, and each input in it is refused by name or read whole', async () => {
    const inputs = join(folder, 'together');
    const { code, stdout, stderr, ...cost } = await placed(light, inputs, () =>
      measuredCommand(['read', inputs, '--json'], folder),
    );
    expectSoundEnd({ code, stdout, stderr, ...cost }, canary);
    expect(code).toBe(1);
    const lines = Map.groupBy(
      linesOf(stdout),
      ({ input }) => input.slice(inputs.length + 1).split(/[/#]/)[0],
    );
    for (const input of light) expectOutcome(input, lines.get(input.name) ?? []);
    await canary.expectUntouched();
  });
});

describe('an import of hostile inputs', () => {
  it('stores the articles among them, proves them, and nothing else', async () => {
    const inputs = join(folder, 'imported');
    const db = join(folder, 'hostile.db');
    const bundle = join(folder, 'hostile.jsonl');
    const [read, imported] = await placed(light, inputs, async () => [
      await measuredCommand(['read', inputs, '--json'], folder),
      await measuredCommand(['import', inputs, '--db', db], folder),
    ]);
    expectNoFall(imported, canary);
    expect(imported.code).toBe(1);
    const exported = await measuredCommand(['export', '--to', 'bundle', '--out', bundle, '--db', db], folder);
    expect(exported.code).toBe(0);
    expect((await measuredCommand(['verify', bundle], folder)).code).toBe(0);
    const records = await readFile(bundle, 'utf8');
    expect(records).not.toContain(canary.secret);
    const texts = new Set(linesOf(read.stdout).flatMap(({ text }) => (text === null ? [] : [text])));
    const stored = records.split('\n').flatMap((line) => textIn(line));
    expect(stored.filter((text) => !texts.has(text))).toEqual([]);
    expect(new Set(stored).size).toBe(texts.size);
    await canary.expectUntouched();
  });
});

describe('a hostile input', () => {
  it.each(alone)('$what, is refused by name or read whole, in time and memory', async (input) => {
    const place = join(folder, 'alone');
    const measured = await withPlaced(input, place, canary, (path) =>
      measuredCommand(['read', path, '--json'], folder),
    );
    await rm(place, { recursive: true, force: true });
    rows.push(rowOf(input, measured));
    if (isLong) await writeTable(rows);
    expectSoundEnd(measured, canary);
    expectOutcome(input, linesOf(measured.stdout));
    expect(measured.peakMib).toBeLessThan(MOST_MIB);
    expect(measured.cpuMs).toBeLessThan(MOST_CPU_MS + ARTICLE_MS * linesOf(measured.stdout).length);
    await canary.expectUntouched();
  });
});

/** The text of a record, when it is one of a text. */
function textIn(line: string): string[] {
  const record = line === '' ? {} : JSON.parse(line);
  return record.type === 'TextVersion' ? [record.text] : [];
}

/** Does something while all of the inputs are in the folder. */
function placed<T>(inputs: readonly HostileInput[], place: string, use: () => Promise<T>): Promise<T> {
  const [first, ...rest] = inputs;
  return first ? withPlaced(first, place, canary, () => placed(rest, place, use)) : use();
}

function rowOf({ what }: HostileInput, { stdout, ms, cpuMs, peakMib }: Measured): string {
  const outcomes = outcomesOf(linesOf(stdout)).join(', ');
  return `| ${what} | ${outcomes || 'nothing'} | ${Math.round(ms)} | ${Math.round(cpuMs)} | ${Math.round(peakMib)} |`;
}

/** For people; beside the reports of the test runner, which are not kept either. */
async function writeTable(lines: readonly string[]): Promise<void> {
  const results = fileURLToPath(new URL('../../../../test-results/', import.meta.url));
  await mkdir(results, { recursive: true });
  const table = [
    '| input | outcome | ms | ms of processor | MiB |',
    '| --- | --- | ---: | ---: | ---: |',
    ...lines,
  ];
  await writeFile(join(results, 'hostile-inputs.md'), `${table.join('\n')}\n`);
}
