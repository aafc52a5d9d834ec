import { readdirSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doctorChecks } from '@onrecord/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FERRY, QUAY } from './testing/articles.ts';
import { onrecord, temporaryFolder } from './testing/command.ts';

/** A command starts in a second, and in ten on a machine that does a lot else. */
const HOOK_TIMEOUT_MS = 60_000;

let template: string;

/** A database of two linked articles, made once. */
beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'onrecord-doctor-cli-'));
  await writeFile(join(template, 'quay.txt'), QUAY);
  await writeFile(join(template, 'ferry.txt'), FERRY);
  await onrecord(['import', 'quay.txt', 'ferry.txt', '--story', 'Quay', '--db', 'test.db'], {
    cwd: template,
  });
}, HOOK_TIMEOUT_MS);
afterAll(() => rm(template, { recursive: true, force: true }));

/** A folder with a copy of it. */
async function imported(): Promise<string> {
  const cwd = await temporaryFolder();
  await copyFile(join(template, 'test.db'), join(cwd, 'test.db'));
  return cwd;
}

describe('onrecord doctor and onrecord snapshot', () => {
  it('find a database sound, and its snapshot, which exports the same', async () => {
    const cwd = await imported();
    const examined = await onrecord(['doctor', '--db', 'test.db'], { cwd });
    expect(examined).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/test\.db: sound\n$/),
    });
    for (const { name } of doctorChecks) expect(examined.stdout).toMatch(new RegExp(`^${name} .* ok$`, 'm'));
    expect(await onrecord(['snapshot', 'copy.db', '--db', 'test.db'], { cwd })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/Written: copy\.db \(\d+ bytes\), without tokens and sessions/),
    });
    expect(await onrecord(['doctor', '--db', 'copy.db'], { cwd })).toMatchObject({ code: 0 });
    expect(readdirSync(cwd).sort()).toEqual(['copy.db', 'test.db']);
    const exported = (db: string) => onrecord(['export', '--to', 'bundle', '--db', db], { cwd });
    expect((await exported('copy.db')).stdout).toBe((await exported('test.db')).stdout);
    expect(await onrecord(['snapshot', 'copy.db', '--db', 'test.db'], { cwd })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('there is a file already'),
    });
  });

  it('name each fault of a damaged database, and make the index anew', async () => {
    const cwd = await imported();
    const file = join(cwd, 'test.db');
    const bytes = await readFile(file);
    // The words stand in the record and, once more, in the full-text table: only there they end so.
    const at = bytes.lastIndexOf('Ferries will not sail');
    bytes.write('Ferries must now sail', at);
    await writeFile(file, bytes);
    const { code, stdout } = await onrecord(['doctor', '--json', '--db', 'test.db'], { cwd });
    const said = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(said.at(-1)).toMatchObject({ type: 'verdict', sound: false });
    expect(said.filter(({ type }) => type === 'check').map(({ check }) => check)).toEqual(
      doctorChecks.map(({ name }) => name),
    );
    expect(said[0]).toMatchObject({ type: 'fault', where: expect.any(String), advice: expect.any(String) });
    const lines = await onrecord(['doctor', '--rebuild-search', '--db', 'test.db'], { cwd });
    expect(lines.stderr).toContain('made anew: 2 articles');
    expect(lines.stdout).toMatch(/: (sound|not sound: \d+ faults?)\n$/);
  });

  it('say that there is no database, or none of this program', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'notes.txt'), 'Minutes of the harbour board.\n'.repeat(100));
    expect(await onrecord(['doctor', '--db', 'none.db'], { cwd })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('There is no database at'),
    });
    expect(await onrecord(['snapshot', 'copy.db', '--db', 'notes.txt'], { cwd })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('this file is no database'),
    });
    expect(readdirSync(cwd)).toEqual(['notes.txt']);
  });
});
