/** The packed package itself: what is in it, whether tools that check packages like it, and how large it is. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_GENERATOR } from '../src/bundle.ts';
import { type Output, PACKAGE, type PackedProject, packedProject, run, SLOW } from './packed-project.ts';

let project: PackedProject;

beforeAll(async () => {
  project = await packedProject();
}, SLOW);

afterAll(() => project.remove());

function tool(name: string, file: string, args: string[]): Promise<Output> {
  return project.node([join(PACKAGE, 'node_modules', name, file), ...args]);
}

describe('the packed package', () => {
  it(
    'has no complaint of publint, even a warning',
    async () => {
      const { stdout } = await tool('publint', 'src/cli.js', ['run', project.tarball, '--strict']);
      expect(stdout).toContain('All good!');
    },
    SLOW,
  );

  it(
    'has types that resolve for every entry',
    async () => {
      const files = ['context.jsonld', './examples/*', './fixtures/*', './json-schema/*'];
      const options = ['--profile', 'esm-only', '--format', 'json', '--exclude-entrypoints', ...files];
      const { stdout } = await tool('@arethetypeswrong/cli', 'dist/index.js', [project.tarball, ...options]);
      const { analysis } = JSON.parse(stdout) as { analysis: { types: unknown; entrypoints: object } };
      expect(analysis.types).toMatchObject({ kind: 'included' });
      expect(Object.keys(analysis.entrypoints)).toEqual(
        expect.arrayContaining(['.', './validate', './ids', './bundle', './anchor', './fixtures']),
      );
    },
    SLOW,
  );

  it('holds no tests, names exact versions of what it needs, and its own in bundles', async () => {
    const files = await readdir(project.installed, { recursive: true });
    expect(files).toEqual(
      expect.arrayContaining(['examples/verify_spans.py', 'fixtures/index.json', 'README.md']),
    );
    expect(files.filter((name) => /\.test\.|testing|tsconfig|scripts|etc\//.test(name))).toEqual([]);
    const { version, dependencies } = JSON.parse(
      await readFile(join(project.installed, 'package.json'), 'utf8'),
    );
    expect(Object.values(dependencies).join()).toMatch(/^[\d.,]+$/);
    expect(DEFAULT_GENERATOR).toBe(`onrecord ${version}`);
  });
});

interface Limit {
  name: string;
  limit: string;
}

interface Measured {
  name: string;
  passed: boolean;
  size: number;
  sizeLimit: number;
}

describe('every entry, bundled with all that it needs and compressed with brotli,', () => {
  it('is smaller than its limit, and the limit is no more than a quarter above it', async () => {
    const size = join(PACKAGE, 'node_modules/size-limit/bin.js');
    const { stdout } = await run(process.execPath, [size, '--json'], { cwd: PACKAGE });
    const measured = JSON.parse(stdout) as Measured[];
    expect(measured.map(({ name }) => name)).toContain('@onrecord/schema/anchor');
    for (const { name, passed, size: bytes, sizeLimit } of measured) {
      expect(passed, `${name}: ${bytes} bytes`).toBe(true);
      expect(bytes, `${name}: lower its limit`).toBeGreaterThan(sizeLimit * 0.8);
    }
  });

  it('has the limit that the README promises', async () => {
    const limits = JSON.parse(await readFile(join(PACKAGE, '.size-limit.json'), 'utf8')) as Limit[];
    const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
    for (const { name, limit } of limits)
      expect(readme).toMatch(new RegExp(`^\\| \`${name}\` .*\\| ${limit.replace('.', '\\.')} +\\|$`, 'm'));
  });
});
