/** The recipes of the README are run in a project that has only the packed package, and must give what the README says. */
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateBundle } from '../src/validate/index.ts';
import { compile, PACKAGE, type PackedProject, packedProject, SLOW } from './packed-project.ts';

const TEXT = '🚒 News\r\n\r\n“Cafe\u0301s stay open,” Tove Aasen said on Monday.\r\n';

let project: PackedProject;
let sections: Map<string, string>;

beforeAll(async () => {
  project = await packedProject();
  const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
  const parts = readme.split(/^## /m).slice(1);
  sections = new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part]));
  await copyFile(
    join(project.installed, 'fixtures/passing/story.jsonl'),
    join(project.folder, 'story.jsonl'),
  );
}, SLOW);

afterAll(() => project.remove());

/** The first block of a language in a section of the README. */
function block(section: string, language: string): string {
  const [, code] =
    new RegExp(`\`\`\`${language}\\n([\\s\\S]+?)\`\`\``).exec(sections.get(section) ?? '') ?? [];
  if (!code) throw new Error(`The section "${section}" of the README shows no ${language}.`);
  return code;
}

async function outputOf(section: string, args: string[] = []): Promise<string> {
  await project.write('recipe.mjs', block(section, 'js'));
  return (await project.node(['recipe.mjs', ...args])).stdout;
}

/** The range of the words in code points, as an annotator's tool would give it. */
function inCodePoints(words: string): [number, number] {
  const text = TEXT.replaceAll('\r\n', '\n');
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return [start, start + Array.from(words).length];
}

const ANNOTATION = {
  name: 'Tove Aasen',
  source: inCodePoints('Tove Aasen'),
  cue: inCodePoints('said'),
  content: inCodePoints('“Cafe\u0301s stay open,”'),
};

describe('the recipe that annotates a corpus', () => {
  const section = 'Annotate your own corpus';

  it('writes a grounded bundle out of offsets in code points', async () => {
    await project.write('article.txt', TEXT);
    await project.write('annotations.json', JSON.stringify([ANNOTATION]));
    const printed = await outputOf(section);
    expect(sections.get(section)).toContain(`It prints \`${printed.trim()}\``);
    expect(sections.get(section)).toContain(JSON.stringify([ANNOTATION]));
    const bundle = await project.read('corpus.jsonl');
    expect(await validateBundle([bundle])).toEqual({ level: 'grounded', issues: [], records: 6 });
    expect(bundle).toContain('"exact":"“Cafe\u0301s stay open,”"');
  });

  it('does not write offsets that leave the text', async () => {
    await project.write('annotations.json', JSON.stringify([{ ...ANNOTATION, cue: [900, 904] }]));
    await expect(outputOf(section)).rejects.toThrow(/Offset 90\d lies outside the text/);
  });
});

describe('the recipe that verifies a bundle', () => {
  const section = "Verify someone's bundle";

  it('prints what the README shows', async () => {
    expect(await outputOf(section)).toBe(block(section, 'text'));
  });

  it('names faults, and refuses what is malformed', async () => {
    const faulty = join(project.installed, 'fixtures/failing/span-moved.jsonl');
    await project.write('recipe.mjs', block(section, 'js'));
    const { stderr } = await project.node(['recipe.mjs', faulty]);
    expect(stderr).toMatch(/^line 7, span: 136-143 is "ourier ", not "Courier"$/m);
    const malformed = join(project.installed, 'fixtures/failing/word-unknown.jsonl');
    await expect(outputOf(section, [malformed])).rejects.toMatchObject({ code: 1 });
  });
});

describe('the recipe that writes an exporter', () => {
  it('makes an annotation of each quotation, in code points', async () => {
    const lines = (await outputOf('Write an exporter')).trim().split('\n');
    const annotations = lines.map((line) => JSON.parse(line));
    expect(annotations.map(({ body }) => body.value)).toEqual(['Ilse Brandtner', 'Odd Varg']);
    const [{ start, end }, { exact, prefix }] = annotations[0].target.selector;
    expect(exact).toBe('“We cannot risk lives,”');
    expect(end - start).toBe(exact.length);
    expect(prefix).toHaveLength(32);
    const bundle = await project.read('story.jsonl');
    const texts = bundle.split('\n').filter((line) => line.includes('"TextVersion"'));
    const spoken = texts.map((line) => JSON.parse(line).text).find((text) => text.includes(exact));
    expect(Array.from(spoken).slice(start, end).join('')).toBe(exact);
  });
});

describe('every recipe', () => {
  it(
    'is correctly typed JavaScript',
    async () => {
      const files = [...sections.keys()].filter((name) => sections.get(name)?.includes('```js'));
      expect(files).toHaveLength(3);
      for (const [index, name] of files.entries())
        await project.write(`recipe-${index}.js`, block(name, 'js'));
      const options = {
        target: 'ES2022',
        module: 'NodeNext',
        moduleResolution: 'NodeNext',
        strict: true,
        allowJs: true,
        checkJs: true,
        types: ['node'],
      };
      expect(
        await compile(
          project,
          options,
          files.map((_, index) => `recipe-${index}.js`),
        ),
      ).toBe('');
    },
    SLOW,
  );
});
