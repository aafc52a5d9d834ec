import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyFilled } from '../testing/filled-database.ts';
import { QUAY } from './testing/articles.ts';
import { onrecord, temporaryFolder } from './testing/command.ts';

/** A folder with a database of one article, and the ids that its bundle names. */
async function importedQuay() {
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, 'quay.txt'), QUAY);
  await copyFilled('quay', join(cwd, 'test.db'), async (db) => {
    expect(await onrecord(['import', 'quay.txt', '--db', db], { cwd })).toMatchObject({ code: 0 });
  });
  const { stdout } = await onrecord(['export', '--to', 'bundle', '--db', 'test.db'], { cwd });
  const records = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const article = records.find(({ type }) => type === 'Article');
  const text = records.find(({ type }) => type === 'TextVersion');
  return { cwd, bundle: stdout, articleId: article.id as string, sha256: text.original.sha256 as string };
}

describe('onrecord original', () => {
  it('gives back the file by its article and by its digest', async () => {
    const { cwd, articleId, sha256 } = await importedQuay();
    const run = (...args: string[]) => onrecord(['original', ...args, '--db', 'test.db'], { cwd });
    expect(await run(articleId)).toMatchObject({ code: 0, stdout: QUAY });
    expect(await run(sha256, '--out', 'copy.txt')).toMatchObject({ code: 0, stdout: '' });
    expect(await readFile(join(cwd, 'copy.txt'), 'utf8')).toBe(QUAY);
    expect(await run(sha256, '--out', 'copy.txt')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('there is a file already'),
    });
  });

  it('says what it does not have', async () => {
    const { cwd, bundle } = await importedQuay();
    const run = (...args: string[]) => onrecord(['original', ...args], { cwd });
    expect(await run('article:none', '--db', 'test.db')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('There is no article article:none'),
    });
    await writeFile(join(cwd, 'story.jsonl'), bundle);
    await onrecord(['import', 'story.jsonl', '--db', 'other.db'], { cwd });
    const article = /"id":"(article:[^"]+)"/.exec(bundle)?.[1] ?? '';
    expect(await run(article, '--db', 'other.db')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('came in a bundle bring none'),
    });
  });
});
