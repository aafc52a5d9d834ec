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
import { matchRule } from '../packages/pipeline/src/relation/match-rule.ts';
import { type Party, templateOf } from '../packages/pipeline/src/relation/template.ts';

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
    const printed = stdout.normalize('NFC').split('\n');
    expect(printed[0]).toBe('states “Cafés stay open,”');
    expect(printed).toContain('denies that the ferry was unsafe');
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
    const source = { records: stream(), edges: async () => [] };
    for await (const piece of linesExporter.write(source)) text += piece;
    expect(text).toBe(golden);
  });

  it('quotes the registry as it is, with its own exporter added', async () => {
    const [, line = ''] = await blocksOf(GUIDE, 'ts');
    const registry = await readFile(inCheckout('packages/formats/src/export/index.ts'), 'utf8');
    expect(registry).toContain(line.trim().replace('  linesExporter,\n', ''));
    expect(exporters.map(({ id }) => id)).not.toContain('lines');
  });
});

describe('the guide that adds a relation', () => {
  const guide = 'docs/guides/add-a-relation.md';
  const people = { orlo: 'Ilya Orlo', vance: 'Mira Vance' };

  const partyOf = (text: string, id: string, name: string): Party[] => {
    const start = text.indexOf(name);
    if (start < 0) return [];
    return [{ start, end: start + name.length, actorIds: [id], kind: 'person', form: 'name' }];
  };

  it('shows a rule that reads what the test beside it wants', async () => {
    const [, rule = '', tests = ''] = await blocksOf(guide, 'ts');
    const beside = pathToFileURL(inCheckout('packages/pipeline/src/relation/')).href;
    const file = join(folder, 'succeeds.ts');
    await writeFile(file, rule.replaceAll("'./", `'${beside}`));
    const { succeeds } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    const cases = [...tests.matchAll(/\['([^']+)', \[(?:'([^']+)')?\]\]/g)];
    expect(cases.length).toBeGreaterThan(3);
    for (const [, text = '', stated] of cases) {
      const parties = Object.entries(people).flatMap(([id, name]) => partyOf(text, id, name));
      const inOrder = parties.sort((a, b) => a.start - b.start);
      const found = matchRule(succeeds, templateOf(text, { start: 0, end: text.length }, inOrder)).map(
        ({ from, to, status }) =>
          `${from.actorIds[0]} succeeds ${to.actorIds[0]}${status === 'asserted' ? '' : ` (${status})`}`,
      );
      expect(found).toEqual(stated ? [stated] : []);
    }
  });
});
