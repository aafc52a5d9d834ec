import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const kit = join(dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');

describe('the committed migrations', () => {
  it('describe the tables as they are', () => {
    const before = readdirSync(join(root, 'migrations'));
    const { stdout, stderr } = spawnSync(process.execPath, [kit, 'generate', '--name', 'missing'], {
      cwd: root,
      encoding: 'utf8',
    });
    const after = readdirSync(join(root, 'migrations'));
    expect(stdout + stderr).toContain('No schema changes');
    expect(after, 'commit the migration that this test has just written').toEqual(before);
  });
});
