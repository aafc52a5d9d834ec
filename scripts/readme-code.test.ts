/** The code that the README and the guides show is run, and must give what they say. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../packages/formats/src/export/index.ts';
import { records } from '../packages/formats/test/records.ts';

const inCheckout = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const GUIDE = 'docs/guides/add-an-exporter.md';

async function blocksOf(document: string, language: string): Promise<string[]> {
  const page = await readFile(inCheckout(document), 'utf8');
  return [...page.matchAll(/```(\w+)\n(.*?)```/gs)]
    .filter(([, found]) => found === language)
    .map(([, , code = '']) => code);
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-docs-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the README', () => {
  it('shows a program that prints what a bundle says', async () => {
    const [code = ''] = await blocksOf('README.md', 'js');
    await copyFile(inCheckout('packages/formats/test/golden/bundle.jsonl'), join(folder, 'story.jsonl'));
    await symlink(inCheckout('packages/formats/node_modules'), join(folder, 'node_modules'), 'junction');
    await writeFile(join(folder, 'print.mjs'), code);
    const { stdout } = await promisify(execFile)(process.execPath, ['print.mjs'], { cwd: folder });
    expect(stdout.normalize('NFC')).toBe('states “Cafés stay open,”\n');
  });
});

describe('the guide that adds an exporter', () => {
  it('shows an exporter that writes what the guide says', async () => {
    const [code = ''] = await blocksOf(GUIDE, 'ts');
    const [golden] = await blocksOf(GUIDE, 'txt');
    const file = join(folder, 'lines.ts');
    await writeFile(file, code);
    const { linesExporter } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    async function* stream() {
      yield* records;
    }
    let text = '';
    for await (const piece of linesExporter.write(stream())) text += piece;
    expect(text).toBe(golden);
  });

  it('quotes the registry as it is, with its own exporter added', async () => {
    const [, line = ''] = await blocksOf(GUIDE, 'ts');
    const registry = await readFile(inCheckout('packages/formats/src/export/index.ts'), 'utf8');
    expect(registry).toContain(line.trim().replace(', linesExporter', ''));
    expect(exporters.map(({ id }) => id)).not.toContain('lines');
  });
});
