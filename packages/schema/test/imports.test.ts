import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

/** Static, side-effect and dynamic imports as the compiler writes them. */
const IMPORT =
  /^(?:import|export)\b[^;'"]*\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

async function importsOf(file: URL): Promise<string[]> {
  const source = await readFile(file, 'utf8');
  return [...source.matchAll(IMPORT)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

/** Everything that the built entry loads, itself or through its own files, that is no file of this package. */
async function packagesOf(entry: string): Promise<Set<string>> {
  const foreign = new Set<string>();
  const seen = new Set<string>();
  const visit = async (file: URL): Promise<void> => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    for (const target of await importsOf(file))
      if (target.startsWith('.')) await visit(new URL(target, file));
      else
        foreign.add(
          target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/'),
        );
  };
  await visit(new URL(`../dist/${entry}`, import.meta.url));
  expect(seen.size).toBeGreaterThan(1);
  return foreign;
}

describe('the built package', () => {
  it.each([
    ['index.js', []],
    ['bundle.js', []],
    ['anchor/index.js', []],
    ['fixtures/index.js', []],
    ['validate/index.js', ['@noble/hashes', 'zod']],
  ])('loads with %s only what it promises', async (entry, allowed) => {
    expect([...(await packagesOf(entry))].sort()).toEqual(allowed);
  });

  it('loads only hashes for ids', async () => {
    const targets = await importsOf(new URL('../dist/ids.js', import.meta.url));
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(target).toMatch(/^@noble\/hashes\//);
  });

  it('uses nothing that only one environment has', async () => {
    const folder = new URL('../dist/', import.meta.url);
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
    expect(files.length).toBeGreaterThan(50);
    for (const file of files)
      expect(await readFile(new URL(file, folder), 'utf8'), file).not.toMatch(
        /\bnode:|\bprocess\.|\bBuffer\b|\b(?:document|window|globalThis)\./,
      );
  });
});
