import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutputFile } from './output-file.ts';
import { temporaryFolder } from './testing/command.ts';
import { unlessStopped } from './unless-stopped.ts';

async function* pieces(count: number): AsyncGenerator<string> {
  for (let at = 0; at < count; at++) yield `${at} ${'x'.repeat(10_000)}\n`;
}

describe('an output that is stopped', () => {
  it('hears of it although its pieces come without a pause, and leaves the old file alone', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'kept.jsonl');
    await writeFile(path, 'old');
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    await expect(
      writeOutputFile(path, unlessStopped(pieces(Number.POSITIVE_INFINITY), controller.signal)),
    ).rejects.toMatchObject({ exitCode: 130 });
    expect(await readdir(folder)).toEqual(['kept.jsonl']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('is whole when nobody stops it', async () => {
    const path = join(await temporaryFolder(), 'new.jsonl');
    await writeOutputFile(path, unlessStopped(pieces(100), new AbortController().signal));
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(101);
  });
});
