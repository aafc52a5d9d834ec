import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { importers } from '@onrecord/formats';
import { describe, expect, it } from 'vitest';
import { readArticleBytes } from './article-bytes.ts';
import { temporaryFolder } from './testing/command.ts';

const fileAt = (path: string) => ({ path, typed: path, name: path.replace(/^.*\//, ''), at: 0 });

/** Reads the file while something goes on happening to it; answers with the error. */
async function readWhile(path: string, happen: () => void): Promise<unknown> {
  let isOver = false;
  const reading = readArticleBytes(fileAt(path))
    .catch((error: unknown) => error)
    .finally(() => {
      isOver = true;
    });
  while (!isOver) {
    happen();
    await setImmediate();
  }
  return reading;
}

describe('the bytes of a file', () => {
  it('are read to the end', async () => {
    const path = join(await temporaryFolder(), 'quay.txt');
    const bytes = new TextEncoder().encode('The quay is shut. '.repeat(100_000));
    writeFileSync(path, bytes);
    expect(await readArticleBytes(fileAt(path))).toEqual(bytes);
  });

  it('are refused as unstable when the file grows meanwhile', async () => {
    const path = join(await temporaryFolder(), 'quay.txt');
    writeFileSync(path, 'The quay is shut. '.repeat(200_000));
    expect(await readWhile(path, () => appendFileSync(path, 'And more. '))).toMatchObject({
      code: 'unstable',
      message: expect.stringContaining('changed while it was read'),
    });
  });

  it('are refused as unstable when the file is cut meanwhile', async () => {
    const path = join(await temporaryFolder(), 'quay.txt');
    let size = 3_000_000;
    writeFileSync(path, 'a'.repeat(size));
    const cut = () => {
      size -= 1000;
      truncateSync(path, size);
    };
    expect(await readWhile(path, cut)).toMatchObject({ code: 'unstable' });
  });

  it('are not read when the file is larger than its format may be', async () => {
    const path = join(await temporaryFolder(), 'quay.txt');
    const text = importers.find(({ id }) => id === 'text');
    writeFileSync(path, 'a');
    truncateSync(path, 10_000_000_000);
    expect(await readArticleBytes(fileAt(path)).catch((error: unknown) => error)).toMatchObject({
      code: 'too_large',
      message: expect.stringContaining(`${text?.maxBytes}`),
    });
  });

  it('of files that say that they hold nothing are read all the same', async () => {
    const bytes = await readArticleBytes(fileAt('/proc/self/status'));
    expect(new TextDecoder().decode(bytes)).toContain('Pid:');
  });
});
