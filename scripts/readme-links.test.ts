/** The documents of the house name files, scripts and commands; each of them must be there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../apps/server/src/cli/exit-code.ts';
import { program } from '../apps/server/src/cli.ts';
import { NOTICE } from './reference/markdown.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...['docs', 'docs/decisions', 'docs/guides'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

const read = (document: string) => readFileSync(join(ROOT, document), 'utf8');

/** Where a path that a document shortens may begin, by the words that the document says it with. */
const PREFIXES = [
  '',
  'packages/schema/',
  'packages/pipeline/',
  'packages/pipeline/src/',
  'packages/pipeline/src/attribution/',
  'packages/pipeline/src/attribution/tagger/',
  'packages/store/src/',
  'packages/formats/src/export/',
  'apps/server/',
  'apps/server/src/',
  'apps/server/src/ingest/',
  'apps/dashboard/',
  'apps/dashboard/src/',
  'packages/pipeline/src/relation/',
];

/** Files that a document tells how to make, or that whoever measures brings along. */
const NOT_THERE = new Set([
  'PascalCase.tsx',
  'data/onrecord.db',
  'annotate.mjs',
  'lines.txt',
  'packages/formats/src/import/desk.ts',
  'packages/formats/src/export/lines.ts',
  'packages/pipeline/src/relation/succeeds.ts',
  'succeeds.test.ts',
  'polnear/',
  'score-polnear.mjs',
  'train-deps.tsv.gz',
]);

const isThere = (path: string) => PREFIXES.some((prefix) => existsSync(join(ROOT, prefix + path)));

/** The commands of `onrecord` by name, with the options that each knows. */
const commands = new Map(
  program().commands.flatMap((command) => {
    const parts = command.commands.map((part) => [`${command.name()} ${part.name()}`, part] as const);
    const named = parts.length > 0 ? parts : [[command.name(), command] as const];
    return named.map(([name, { options }]) => [name, options.map(({ long }) => long)] as const);
  }),
);

/** Each call of `onrecord` in the blocks of a document, as its command and its options. */
function callsIn(document: string): { command: string; options: string[] }[] {
  const blocks = [...read(document).matchAll(/```sh\n(.*?)```/gs)].map(([, lines = '']) => lines);
  const calls = blocks.flatMap((lines) => [...lines.matchAll(/\bonrecord (\w+)([^|\n]*)/g)]);
  return calls.map(([, command = '', rest = '']) => ({
    command: commands.has(command) ? command : `${command}${/^ [a-z]+/.exec(rest)?.[0] ?? ''}`,
    options: rest.match(/(?<= )--[\w-]+/g) ?? [],
  }));
}

describe.each(documents)('%s', (document) => {
  it('calls only commands that there are, with options that they know', () => {
    const unknown = callsIn(document).flatMap(({ command, options }) => {
      const known = commands.get(command);
      if (!known) return [command];
      return options.filter((option) => !known.includes(option)).map((option) => `${command} ${option}`);
    });
    expect(unknown).toEqual([]);
  });

  it('links only to what is there', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, to = '']) => to,
    );
    const missing = links.filter((to) => !existsSync(join(ROOT, document, '..', to)));
    expect(missing).toEqual([]);
  });

  it('names only scripts that can be run', () => {
    const scripts = [...read(document).matchAll(/npx -y pnpm@12 (?:run )?(\w[\w:]*)/g)].map(
      ([, name = '']) => name,
    );
    const known = Object.keys(JSON.parse(read('package.json')).scripts);
    expect(scripts.filter((name) => ![...known, 'exec', 'install'].includes(name))).toEqual([]);
  });
});

// What is written out of the code names media types and files of users, which look the same.
describe.each(documents.filter((document) => !read(document).startsWith(NOTICE)))('%s', (document) => {
  it('names only files that are there', () => {
    const named = [
      ...read(document).matchAll(/`([\w@./-]+\/[\w./-]*|[\w.-]+\.(?:ts|tsx|mjs|css|md|graphql))`/g),
    ].map(([, path = '']) => path);
    const paths = named.filter(
      (path) => /\.\w+$|\/$/.test(path) && !/^[.@/]/.test(path) && !NOT_THERE.has(path),
    );
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('the decisions', () => {
  it('are numbered without a gap, and each says context, decision, consequences and status', () => {
    const names = readdirSync(join(ROOT, 'docs/decisions')).sort();
    names.forEach((name, at) => {
      expect(name).toMatch(new RegExp(`^${String(at + 1).padStart(4, '0')}-[a-z0-9-]+\\.md$`));
      const page = read(`docs/decisions/${name}`);
      expect(page).toMatch(new RegExp(`^# ${at + 1}\\. `));
      for (const part of ['**Status:**', '## Context', '## Decision', '## Consequences'])
        expect(page).toContain(part);
    });
  });
});

describe('CONTRIBUTING.md', () => {
  it('lists only scripts that the root has', () => {
    const table = read('CONTRIBUTING.md').split('## Every day')[1]?.split('\n## ')[0] ?? '';
    const first = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) => [
      ...cell.matchAll(/`(\w[\w:]*)/g),
    ]);
    const names = first.map(([, name = '']) => name).filter((name) => name !== 'exec');
    const known = Object.keys(JSON.parse(read('package.json')).scripts);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('README.md', () => {
  it('gives the exit codes as the command line has them', () => {
    const rows = [...read('README.md').matchAll(/^\| (\d+) +\| (.+?) +\|$/gm)].map(([, code, meaning]) => ({
      code: Number(code),
      meaning,
    }));
    expect(rows).toEqual(exitCodes);
  });

  it('shows a picture that loads at once', () => {
    const pictures = [...read('README.md').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    expect(pictures).toHaveLength(1);
    for (const file of pictures) expect(statSync(join(ROOT, file)).size).toBeLessThan(200_000);
  });
});
