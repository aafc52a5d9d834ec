/**
 * The package as strangers get it: packed, unpacked into a project of its own, used from plain Node and from TypeScript.
 * Nothing is fetched; what it depends on is linked from this workspace.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_GENERATOR, inBundleOrder, writeBundle } from '../src/bundle.ts';
import { recordTypes } from '../src/record.ts';
import { storyRecords } from '../src/testing/story.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/** Starting the package manager and attw's own TypeScript takes seconds on a busy machine. */
const SLOW = 120_000;

const run = promisify(execFile);

interface Output {
  stdout: string;
  stderr: string;
}

let scratch: string;
let tarball: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'onrecord-schema-'));
  await pnpm(['pack', '--pack-destination', scratch]);
  tarball = join(scratch, (await readdir(scratch)).find((name) => name.endsWith('.tgz')) ?? 'missing.tgz');
  await unpack();
  await writeStory();
}, SLOW);

afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('the packed package', () => {
  it(
    'has no complaint of publint, even a warning',
    async () => {
      const { stdout } = await tool('publint', 'src/cli.js', ['run', tarball, '--strict']);
      expect(stdout).toContain('All good!');
    },
    SLOW,
  );

  it(
    'has types that resolve for every entry',
    async () => {
      const entries = [
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        'context.jsonld',
        '--format',
        'json',
      ];
      const { stdout } = await tool('@arethetypeswrong/cli', 'dist/index.js', [tarball, ...entries]);
      const { analysis } = JSON.parse(stdout) as { analysis: { types: unknown; entrypoints: object } };
      expect(analysis.types).toMatchObject({ kind: 'included' });
      expect(Object.keys(analysis.entrypoints)).toEqual(
        expect.arrayContaining(['.', './validate', './ids', './bundle']),
      );
    },
    SLOW,
  );

  it('holds no tests, names exact versions of what it needs, and its own in bundles', async () => {
    const files = await readdir(join(scratch, 'node_modules/@onrecord/schema'), { recursive: true });
    expect(files.filter((name) => /\.test\.|testing|tsconfig|scripts/.test(name))).toEqual([]);
    const text = await readFile(join(scratch, 'node_modules/@onrecord/schema/package.json'), 'utf8');
    const { version, dependencies } = JSON.parse(text) as { version: string; dependencies: object };
    expect(Object.values(dependencies).join()).toMatch(/^[\d.,]+$/);
    expect(DEFAULT_GENERATOR).toBe(`onrecord ${version}`);
  });
});

describe('a project that uses the package', () => {
  it('runs the recipe of the README in plain Node', async () => {
    await writeFile(join(scratch, 'recipe.mjs'), await recipe());
    const { stdout, stderr } = await node(['recipe.mjs']);
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n')).toEqual([
      'grounded',
      'Ilse Brandtner: The harbour will stay shut until Friday',
      'Ilse Brandtner: The harbour will stay shut until Friday',
      'Ilse Brandtner: “We cannot risk lives,”',
      'somebody: More rain is on its way',
      'Odd Varg: that the boats are in danger',
      'Odd Varg: “The harbour will open on Wednesday,”',
    ]);
  });

  it('loads the core, the ids, every JSON Schema and the context', async () => {
    await writeFile(join(scratch, 'entries.mjs'), ENTRIES);
    const { stdout } = await node(['entries.mjs']);
    expect(JSON.parse(stdout)).toEqual({
      types: recordTypes,
      exact: 'quay',
      digits: 64,
      title: 'TextVersion',
      version: 1.1,
    });
  });

  it(
    'compiles with TypeScript, and is told of a wrong field',
    async () => {
      await writeFile(join(scratch, 'recipe.ts'), await recipe());
      await writeFile(join(scratch, 'types.ts'), TYPES);
      await writeFile(join(scratch, 'tsconfig.json'), JSON.stringify(TSCONFIG));
      const tsc = join(PACKAGE, 'node_modules/typescript/bin/tsc');
      const { stdout, stderr } = await node([tsc, '--noEmit', '-p', '.']).catch((failed: Output) => failed);
      expect(stdout + stderr).toBe('');
    },
    SLOW,
  );
});

const ENTRIES = `
import { recordTypes, spanOf } from '@onrecord/schema';
import { textIdOf } from '@onrecord/schema/ids';
import schema from '@onrecord/schema/json-schema/text-version.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
const context = JSON.parse(readFileSync(new URL(import.meta.resolve('@onrecord/schema/context.jsonld')), 'utf8'));
const id = textIdOf('the quay');
console.log(JSON.stringify({
  types: recordTypes,
  exact: spanOf(id, 'the quay', { start: 4, end: 8 }).exact,
  digits: id.length,
  title: schema.title,
  version: context['@context']['@version'],
}));
`;

const TYPES = `
import { isRecordOf, type OnrecordRecord, type Stance, stances } from '@onrecord/schema';
import { type Issue, parseRecord, recordSchemas } from '@onrecord/schema/validate';

const record: OnrecordRecord = parseRecord({});
if (isRecordOf('Attribution', record)) {
  const stance: Stance = record.stance;
  stances.entry(stance).label.toUpperCase();
  // @ts-expect-error no attribution has a mood
  record.mood;
}
export const fields: string[] = Object.keys(recordSchemas.Mention.shape);
export const lineOf = (issue: Issue): number | null => issue.line;
// @ts-expect-error no such word
export const wrong: Stance = 'shouts';
`;

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    strict: true,
    types: ['node'],
    skipLibCheck: false,
  },
  include: ['*.ts'],
};

async function unpack(): Promise<void> {
  const modules = join(scratch, 'node_modules');
  await mkdir(join(modules, '@onrecord/schema'), { recursive: true });
  await mkdir(join(modules, '@noble'));
  await mkdir(join(modules, '@types'));
  await run('tar', ['-xzf', tarball, '-C', join(modules, '@onrecord/schema'), '--strip-components=1']);
  for (const name of ['zod', '@noble/hashes', '@types/node'])
    await symlink(await realpath(join(PACKAGE, 'node_modules', name)), join(modules, name), 'junction');
  await writeFile(join(scratch, 'package.json'), '{"type":"module"}');
}

async function writeStory(): Promise<void> {
  let bundle = '';
  for await (const line of writeBundle(inBundleOrder(storyRecords()))) bundle += line;
  await writeFile(join(scratch, 'story.jsonl'), bundle);
}

async function recipe(): Promise<string> {
  const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
  return /```js\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
}

function node(args: string[]): Promise<Output> {
  return run(process.execPath, args, { cwd: scratch });
}

function tool(name: string, file: string, args: string[]): Promise<Output> {
  return node([join(PACKAGE, 'node_modules', name, file), ...args]);
}

/** The package manager is on the PATH of its own scripts; elsewhere npx brings it. */
async function pnpm(args: string[]): Promise<void> {
  try {
    await run('pnpm', args, { cwd: PACKAGE });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
    await run('npx', ['-y', 'pnpm@12', ...args], { cwd: PACKAGE });
  }
}
