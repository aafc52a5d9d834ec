import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../scripts/generated.ts';
import { GENERATED } from '../scripts/notice.ts';

const files = [...generatedFiles()];
const PACKAGE = new URL('..', import.meta.url).href;
const nameOf = (file: string) => file.replace(PACKAGE, '');

describe('generated files', () => {
  it.each(files.map(([file, content]) => [nameOf(file), file, content] as const))(
    '%s is fresh (else run pnpm generate in packages/schema)',
    async (_, file, content) => {
      expect(await readFile(new URL(file), 'utf8')).toBe(content);
    },
  );

  it.each(['json-schema/', 'fixtures/'])('are all that lies in the folder %s', async (folder) => {
    const there = await readdir(new URL(folder, PACKAGE), { recursive: true, withFileTypes: true });
    const found = there
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const made = files
      .filter(([file]) => nameOf(file).startsWith(folder))
      .map(([file]) => fileURLToPath(file));
    expect(found.sort()).toEqual(made.sort());
  });

  it('say that they are generated, where the format allows it', () => {
    const commented = files.filter(([file]) => !/\.jsonl(d)?$/.test(file));
    for (const [, content] of commented) expect(content).toContain(GENERATED);
  });
});
