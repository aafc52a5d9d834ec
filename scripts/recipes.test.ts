/** The programs that the recipes show are run, and must do what the recipes say. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsOf } from '../apps/server/src/cli/columns-option.ts';
import type { Imported } from '../packages/formats/src/import/importer.ts';
import { importers, readArticles } from '../packages/formats/src/import/index.ts';

const run = promisify(execFile);
const inCheckout = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const onrecord = (...args: string[]) =>
  run(process.execPath, [inCheckout('apps/server/bin/onrecord.mjs'), ...args]);

/** The blocks of a recipe in one language. */
async function blocksOf(recipe: string, language: string): Promise<string[]> {
  const page = await readFile(inCheckout(`docs/guides/${recipe}.md`), 'utf8');
  return [...page.matchAll(/```(\w+)\n(.*?)```/gs)]
    .filter(([, found]) => found === language)
    .map(([, , code = '']) => code);
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-recipes-'));
  await symlink(inCheckout('packages/formats/node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rm(folder, { recursive: true }));

async function collected(pieces: AsyncIterable<Imported>): Promise<Imported[]> {
  const all: Imported[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

describe('the recipe that annotates a corpus', () => {
  const bundle = () => join(folder, 'by-hand.jsonl');

  beforeAll(async () => {
    const [code = ''] = await blocksOf('annotate-a-corpus', 'js');
    await writeFile(join(folder, 'annotate.mjs'), code);
    const { stdout } = await run(process.execPath, ['annotate.mjs'], { cwd: folder });
    await writeFile(bundle(), stdout);
  });

  it('shows a program that writes a grounded bundle', async () => {
    expect((await onrecord('verify', bundle())).stdout).toMatch(/grounded/);
  });

  it('is right that one wrong offset is named with its line', async () => {
    const spoiled = join(folder, 'spoiled.jsonl');
    await writeFile(spoiled, (await readFile(bundle(), 'utf8')).replace('"exact":"said"', '"exact":"sang"'));
    await expect(onrecord('verify', spoiled)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/line \d+.*cue/s),
    });
  });
});

describe('the recipe that verifies a bundle', () => {
  beforeAll(() =>
    copyFile(inCheckout('packages/formats/test/golden/bundle.jsonl'), join(folder, 'story.jsonl')),
  );

  it('shows a program that prints the level and the faults', async () => {
    const [code = ''] = await blocksOf('verify-a-bundle', 'js');
    await writeFile(join(folder, 'verify.mjs'), code);
    const { stdout, stderr } = await run(process.execPath, ['verify.mjs'], { cwd: folder });
    expect([stdout, stderr]).toEqual(['grounded 0\n', '']);
  });

  it('shows a program in Python that checks every span, also behind an emoji', async () => {
    const [code = ''] = await blocksOf('verify-a-bundle', 'python');
    await writeFile(join(folder, 'verify.py'), code);
    const check = async (name: string) => (await run('python3', ['verify.py', name], { cwd: folder })).stdout;
    const bundle = await readFile(join(folder, 'story.jsonl'), 'utf8');
    expect(bundle).toMatch(/\p{Extended_Pictographic}/u);
    expect(await check('story.jsonl')).toMatch(/^[1-9]\d* spans, 0 wrong\n$/);
    const [, exact = ''] = /"exact":"(\w+)"/.exec(bundle) ?? [];
    await writeFile(join(folder, 'false.jsonl'), bundle.replace(`"exact":"${exact}"`, '"exact":"nothing"'));
    expect(await check('false.jsonl')).toMatch(/ 1 wrong\n$/);
  });
});

describe('the recipe that imports a table', () => {
  it('shows a table that its mapping reads', async () => {
    const [table = ''] = await blocksOf('map-columns', 'csv');
    const [commands = ''] = await blocksOf('map-columns', 'sh');
    const [, mapping = ''] = /--columns (\S+)/.exec(commands) ?? [];
    const bytes = new TextEncoder().encode(table);
    const pieces = await collected(
      readArticles({ name: 'table.csv', bytes }, { columns: columnsOf(mapping) }),
    );
    expect(pieces.map((piece) => 'article' in piece && piece.article.metadata)).toEqual([
      expect.objectContaining({ headline: 'Quay shut', byline: 'Ada Merrow', published: '2031-03-03' }),
      expect.objectContaining({ headline: 'Ferry waits', published: '2031-03-04' }),
    ]);
    const named = pieces.map((piece) => 'article' in piece && piece.article.file);
    expect(named).toEqual(['table.csv#2', 'table.csv#3']);
    const [first] = pieces;
    expect(first && 'article' in first && first.article.metadata?.candidates).toContainEqual(
      expect.objectContaining({ field: 'headline', origin: 'column:title' }),
    );
  });
});

describe('the recipe that adds an importer', () => {
  it('shows an importer that reads the file beside it', async () => {
    const [code = ''] = await blocksOf('add-an-importer', 'ts');
    const [note = ''] = await blocksOf('add-an-importer', 'txt');
    const file = join(folder, 'desk.ts');
    await writeFile(file, code);
    const { deskImporter } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    const bytes = new TextEncoder().encode(note);
    const words = note.split('\n\n')[1]?.trim();
    expect(deskImporter.sniff(bytes, 'quay.desk', null)).toBeGreaterThan(0.9);
    expect(deskImporter.sniff(new TextEncoder().encode('Quay shut'), 'quay.txt', null)).toBe(0);
    expect(await collected(deskImporter.read({ name: 'quay.desk', bytes }))).toEqual([
      {
        article: expect.objectContaining({
          text: words,
          file: 'quay.desk',
          metadata: { headline: 'Quay shut', byline: 'Ada Merrow' },
        }),
      },
    ]);
  });

  it('invents a format that nobody reads yet', () => {
    expect(importers.map(({ id }) => id)).not.toContain('desk');
  });
});
