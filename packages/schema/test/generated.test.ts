import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../scripts/generated.ts';
import { GENERATED } from '../scripts/notice.ts';

const files = [...generatedFiles()];
const nameOf = (file: string) => file.split('/').slice(-2).join('/');

describe('generated files', () => {
  it.each(files.map(([file, content]) => [nameOf(file), file, content] as const))(
    '%s is fresh (else run pnpm generate in packages/schema)',
    async (_, file, content) => {
      expect(await readFile(new URL(file), 'utf8')).toBe(content);
    },
  );

  it('are all that lies in the folder of schemas', async () => {
    const there = await readdir(new URL('../json-schema/', import.meta.url));
    const made = files.map(([file]) => nameOf(file)).filter((name) => name.startsWith('json-schema/'));
    expect(there.map((name) => `json-schema/${name}`).sort()).toEqual(made.sort());
  });

  it('say that they are generated, where the format allows it', () => {
    for (const [file, content] of files) if (!file.endsWith('.jsonld')) expect(content).toContain(GENERATED);
  });
});
