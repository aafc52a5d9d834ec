import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyFilled } from '../testing/filled-database.ts';
import { FERRY, manyArticles, QUAY } from './testing/articles.ts';
import { onrecord, startOnrecord, temporaryFolder } from './testing/command.ts';

/** A folder with one good article and every kind of input that is none. */
async function mixedFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'articles');
  await mkdir(folder);
  await writeFile(join(folder, 'quay.txt'), QUAY);
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(
    join(folder, 'binary.txt'),
    Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256),
  );
  await writeFile(join(folder, 'broken.txt'), Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xc3, 0x28]));
  await writeFile(join(folder, 'huge.txt'), 'A');
  await truncate(join(folder, 'huge.txt'), 6 * 1024 * 1024);
  await writeFile(join(folder, '.hidden.txt'), FERRY);
  await symlink('nowhere.txt', join(folder, 'dangling.txt'));
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  return folder;
}

/** A folder with an article and a database in which it is stored. */
async function folderWithQuay(db: string): Promise<string> {
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, 'quay.txt'), QUAY);
  await copyFilled('quay', join(cwd, db), async (file) => {
    expect(await onrecord(['import', 'quay.txt', '--db', file], { cwd })).toMatchObject({ code: 0 });
  });
  return cwd;
}

describe('onrecord import', () => {
  it('takes the good article and names each bad input with its reason', async () => {
    const folder = await mixedFolder();
    const db = join(folder, '../test.db');
    const { code, stdout } = await onrecord(['import', folder, '--story', 'The quay', '--db', db]);
    expect(stdout).toMatch(/1 article added, 0 unchanged, 6 refused\. Story: "The quay" \(story:/);
    const reasons = Object.fromEntries(
      [...stdout.matchAll(/^refused {2}.*\/(.+?): (.+)$/gm)].map(([, name, reason]) => [name, reason]),
    );
    expect(reasons).toEqual({
      'binary.txt': expect.stringContaining('not a text'),
      'broken.txt': expect.stringContaining('not valid utf-8'),
      'dangling.txt': expect.stringContaining('no such file'),
      'empty.txt': expect.stringContaining('empty'),
      'huge.txt': expect.stringContaining('6291456 bytes'),
      'pipe.txt': expect.stringContaining('a pipe, not a file, and was not opened'),
    });
    expect(code).toBe(1);
  });

  it('tells files of the same name apart', async () => {
    const folder = await temporaryFolder();
    for (const day of ['monday', 'tuesday']) {
      await mkdir(join(folder, day));
      await writeFile(join(folder, day, 'empty.txt'), '');
    }
    await writeFile(join(folder, 'monday/quay.txt'), QUAY);
    const { stdout } = await onrecord(['import', 'monday', 'tuesday', '--db', 'test.db'], { cwd: folder });
    expect(stdout).toMatch(/^refused {2}monday\/empty\.txt: /m);
    expect(stdout).toMatch(/^refused {2}tuesday\/empty\.txt: /m);
  });

  it('takes one line as the title, without the blanks around it', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'quay.txt'), QUAY);
    const importAs = (title: string) =>
      onrecord(['import', 'quay.txt', '--db', 'test.db', '--story', title], { cwd: folder });
    expect(await importAs('two\nlines')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('one line of text'),
    });
    expect((await importAs('  The quay ')).stdout).toContain('Story: "The quay" (');
  });

  it('shows a name that would command the terminal as harmless words', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'articles'));
    const names = ['\u001b[2Jgone.txt', 'letter\u202etxt.exe', 'a\n5 articles added.txt', 'b\u2028c.txt'];
    for (const name of names) await writeFile(join(folder, 'articles', name), '');
    const { stdout } = await onrecord(['import', 'articles', '--db', 'test.db'], { cwd: folder });
    for (const shown of [
      '\\u001b[2Jgone.txt',
      'letter\\u202etxt.exe',
      'a\\n5 articles added.txt',
      'b\\u2028c.txt',
    ])
      expect(stdout).toContain(`refused  articles/${shown}: `);
    const read = await onrecord(['read', 'articles'], { cwd: folder });
    expect(read.stderr).toContain('refused  articles/letter\\u202etxt.exe: ');
    expect(read.stderr).toContain('refused  articles/a\\n5 articles added.txt: ');
  });

  it('changes nothing when the same articles are imported again', async () => {
    const folder = await folderWithQuay('test.db');
    const args = ['import', 'quay.txt', '--db', 'test.db'];
    const first = await onrecord(['export', '--to', 'bundle', '--db', 'test.db'], { cwd: folder });
    const again = await onrecord(args, { cwd: folder });
    expect(again).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^0 articles added, 1 unchanged, 0 refused/),
    });
    const second = await onrecord(['export', '--to', 'bundle', '--db', 'test.db'], { cwd: folder });
    expect(second.stdout).toBe(first.stdout);
  });

  it('walks folders and survives links that lead in circles', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'articles/deeper'), { recursive: true });
    await writeFile(join(folder, 'articles/quay.txt'), QUAY);
    await writeFile(join(folder, 'articles/deeper/ferry.txt'), FERRY);
    await symlink('..', join(folder, 'articles/deeper/up'));
    await symlink('quay.txt', join(folder, 'articles/same.txt'));
    const { code, stdout } = await onrecord(['import', 'articles', '--db', 'test.db'], { cwd: folder });
    expect(stdout).toMatch(/^2 articles added, 0 unchanged, 0 refused/);
    expect(code).toBe(0);
  });

  it('says that a folder holds nothing', async () => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, 'none'));
    const { code, stderr } = await onrecord(['import', 'none', '--db', 'test.db'], { cwd });
    expect(stderr).toBe('onrecord: There are no files in none.\nNothing was read. Check the path.\n');
    expect(code).toBe(3);
  });

  it('says that a path leads nowhere, and makes no database for it', async () => {
    const cwd = await temporaryFolder();
    const { code, stderr } = await onrecord(['import', 'absent.txt', '--db', 'test.db'], { cwd });
    expect(stderr).toContain('absent.txt: ');
    expect(code).toBe(3);
    expect(existsSync(join(cwd, 'test.db'))).toBe(false);
  });

  it('fills only an empty database when asked to', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'quay.txt'), QUAY);
    await writeFile(join(folder, 'ferry.txt'), FERRY);
    const env = { ONRECORD_DB: join(folder, 'test.db') };
    const first = await onrecord(['import', 'quay.txt', '--if-empty'], { cwd: folder, env });
    expect(first.stdout).toMatch(/^1 article added/);
    const second = await onrecord(['import', 'ferry.txt', '--if-empty'], { cwd: folder, env });
    expect(second).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing was imported/) });
  });

  it('takes relative paths from the folder in which pnpm was called', async () => {
    const folder = await folderWithQuay('here.db');
    const env = { INIT_CWD: folder, npm_lifecycle_event: 'onrecord' };
    const { code, stdout } = await onrecord(['import', 'quay.txt', '--db', 'here.db'], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0 articles added, 1 unchanged/);
    expect((await readdir(folder)).sort()).toEqual(['here.db', 'quay.txt']);
  });

  it('finishes the article that is being read when it is interrupted, and adds the rest when it is run again', async () => {
    const folder = await temporaryFolder();
    const articles = manyArticles(12);
    for (const [index, text] of articles.entries()) await writeFile(join(folder, `${index}.txt`), text);
    const args = ['import', folder, '--story', 'Piers', '--db', join(folder, '.test.db')];
    const running = startOnrecord(args);
    running.process.stderr.once('data', () => running.process.kill('SIGINT'));
    const { code, stdout, stderr } = await running.ended;
    expect(stderr).toContain('Stopping after this article');
    expect(stderr).toContain('Run the same import again');
    expect(code).toBe(130);
    const added = Number(/^(\d+) articles? added/m.exec(stdout)?.[1]);
    expect(added).toBeLessThan(12);
    const rest = await onrecord(args);
    expect(rest.stdout).toMatch(new RegExp(`^${12 - added} articles? added, ${added} unchanged`));
  });

  it('says what is wrong with a database that it cannot use', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'quay.txt'), QUAY);
    const { code, stderr } = await onrecord(['import', 'quay.txt', '--db', 'quay.txt'], { cwd: folder });
    expect(stderr).toMatch(/quay\.txt.*no database/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(3);
  });
});
