import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyFilled } from '../testing/filled-database.ts';
import { FERRY, QUAY } from './testing/articles.ts';
import { BIN, onrecord, temporaryFolder } from './testing/command.ts';

/** A folder with a database of two stories and the files that they came from. */
async function folderWithDatabase(): Promise<string> {
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, 'quay.txt'), QUAY);
  await writeFile(join(cwd, 'ferry.txt'), FERRY);
  await copyFilled('quay-and-ferry', join(cwd, 'test.db'), async (db) => {
    for (const [name, title] of [
      ['quay.txt', 'Quay'],
      ['ferry.txt', 'Ferry'],
    ] as const)
      expect(await onrecord(['import', name, '--story', title, '--db', db], { cwd })).toMatchObject({
        code: 0,
      });
  });
  return cwd;
}

async function exportBundle(cwd: string, ...more: string[]) {
  return onrecord(['export', '--to', 'bundle', '--db', 'test.db', ...more], { cwd });
}

const titles = (bundle: string) =>
  [...bundle.matchAll(/"type":"Story".*?"title":"(.*?)"/g)].map(([, title]) => title);

describe('onrecord export and verify', () => {
  it('writes a bundle that is sound, to a file or to standard output', async () => {
    const cwd = await folderWithDatabase();
    const printed = await exportBundle(cwd);
    expect(titles(printed.stdout).sort()).toEqual(['Ferry', 'Quay']);
    const written = await exportBundle(cwd, '--out', 'all.jsonl');
    expect(written).toMatchObject({ code: 0, stdout: '' });
    expect(await readFile(join(cwd, 'all.jsonl'), 'utf8')).toBe(printed.stdout);
    expect((await readdir(cwd)).filter((name) => name.includes('.part'))).toEqual([]);
    const checked = await onrecord(['verify', 'all.jsonl'], { cwd });
    expect(checked).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^all\.jsonl: sound\. \d+ records/),
    });
  });

  it('writes one story by its title or its id, and lists the titles when there is none', async () => {
    const cwd = await folderWithDatabase();
    const byTitle = await exportBundle(cwd, '--story', 'quay');
    expect(titles(byTitle.stdout)).toEqual(['Quay']);
    const id = /"type":"Story","id":"(.*?)"/.exec(byTitle.stdout)?.[1] ?? '';
    expect((await exportBundle(cwd, '--story', id)).stdout).toBe(byTitle.stdout);
    expect(await onrecord(['verify', '-'], { input: byTitle.stdout })).toMatchObject({ code: 0 });
    const none = await exportBundle(cwd, '--story', 'Lighthouse');
    expect(none.stderr).toMatch(/There is no story "Lighthouse".*"(Quay|Ferry)"/);
    expect(none.code).toBe(3);
  });

  it('takes a bundle under the title of its story, and the same again leaves the stories as they are', async () => {
    const cwd = await folderWithDatabase();
    await exportBundle(cwd, '--story', 'Quay', '--out', 'quay.jsonl');
    const before = (await exportBundle(cwd)).stdout;
    const back = await onrecord(['import', 'quay.jsonl', '--db', 'test.db'], { cwd });
    expect(back).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^0 articles added.*Story: "Quay"/),
    });
    expect(
      (await onrecord(['import', 'quay.jsonl', '--story', 'Other', '--db', 'test.db'], { cwd })).code,
    ).toBe(0);
    expect((await exportBundle(cwd)).stdout).toBe(before);
    const fresh = await onrecord(['import', 'quay.jsonl', '--db', 'new.db'], { cwd });
    expect(fresh).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^1 article added.*Story: "Quay"/),
    });
  });

  it('checks the other bundles when one cannot be read', async () => {
    const cwd = await folderWithDatabase();
    await exportBundle(cwd, '--out', 'all.jsonl');
    expect(await onrecord(['verify', 'absent.jsonl', 'all.jsonl'], { cwd })).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^all\.jsonl: sound\./),
      stderr: 'onrecord: absent.jsonl cannot be read: there is no such file. Check the path.\n',
    });
    expect(await onrecord(['verify', 'absent.jsonl'], { cwd })).toMatchObject({ code: 3, stdout: '' });
  });

  it('refuses a tampered bundle with the line and the reason', async () => {
    const cwd = await folderWithDatabase();
    const { stdout } = await exportBundle(cwd);
    const lines = stdout.split('\n');
    const line = lines.findIndex((text) => text.includes('"type":"Attribution"')) + 1;
    const tampered = (lines[line - 1] ?? '').replace(/("exact":")([^"]*)/, '$1never said$2');
    await writeFile(join(cwd, 'bad.jsonl'), lines.with(line - 1, tampered).join('\n'));
    const checked = await onrecord(['verify', 'bad.jsonl'], { cwd });
    expect(checked.stdout).toMatch(new RegExp(`bad\\.jsonl: line ${line}, .*never said`));
    expect(checked.stdout).toMatch(/not sound\. \d+ records, 1 fault: well-formed but not grounded\.\n$/);
    expect(checked.code).toBe(1);
  });

  it.each([
    ['an empty bundle', '', 'the bundle is empty'],
    ['a bundle without a header', '{"type":"Story","id":"story:1"}\n', 'Line 1 of the bundle'],
    [
      'a bundle that was cut off',
      '{"onrecord":"1.0","unit":"utf16","generator":"x"}\n{"type":"Sto',
      'Line 2 of the bundle',
    ],
  ])('does not take %s for sound', async (_, input, reason) => {
    const { code, stdout } = await onrecord(['verify', '-'], { input });
    expect(stdout).toContain(reason);
    expect(code).toBe(1);
  });

  it('keeps the old file when the new one cannot be made', async () => {
    const cwd = await folderWithDatabase();
    await writeFile(join(cwd, 'kept.jsonl'), 'old');
    expect(await exportBundle(cwd, '--out', 'kept.jsonl', '--story', 'Lighthouse')).toMatchObject({
      code: 3,
    });
    expect(await readFile(join(cwd, 'kept.jsonl'), 'utf8')).toBe('old');
    const noFolder = await exportBundle(cwd, '--out', 'nowhere/new.jsonl');
    expect(noFolder).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('nowhere/new.jsonl cannot be written'),
    });
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const cwd = await folderWithDatabase();
    const toFile = await exportBundle(cwd, '--out', '/dev/full');
    expect(toFile).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^onrecord: .*the disk is full\..*\n$/),
    });
    const bin = [process.execPath, BIN, 'export', '--to', 'bundle', '--db', 'test.db'];
    const piped = spawnSync('sh', ['-c', '"$@" > /dev/full', 'sh', ...bin], { cwd, encoding: 'utf8' });
    expect(piped.stderr).toMatch(/^onrecord: .*the disk is full\.\n$/);
    expect(piped.status).toBe(3);
  });

  it('does not create a database by reading', async () => {
    const cwd = await temporaryFolder();
    const { code, stderr } = await exportBundle(cwd);
    expect(stderr).toContain('There is no database');
    expect(code).toBe(3);
    expect(await readdir(cwd)).toEqual([]);
  });
});
