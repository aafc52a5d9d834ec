/**
 * Real coverage goes the whole way when it lies beside the checkout: import, export, verify. It is not part of the repository,
 * so nothing of it may be written down here; its shape is.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attribution, OnrecordRecord } from '@onrecord/schema';
import { readBundle } from '@onrecord/schema/bundle';
import { describe, expect, it } from 'vitest';
import { onrecord, temporaryFolder } from './testing/command.ts';

const folder =
  process.env.ONRECORD_SEEDS || fileURLToPath(new URL('../../../../../shared/seeds/', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

if (files.length === 0)
  console.info('Left out: the import of real articles. Name a folder that holds them with ONRECORD_SEEDS.');

/** The records of an exported bundle, by type. */
async function recordsOf(bundle: string) {
  const records: OnrecordRecord[] = [];
  for await (const record of readBundle([await readFile(bundle, 'utf8')])) records.push(record);
  return <T extends OnrecordRecord['type']>(type: T) =>
    records.filter((record): record is Extract<OnrecordRecord, { type: T }> => record.type === type);
}

describe.skipIf(files.length === 0)('the articles beside the checkout', () => {
  it('become articles of named outlets with quotes, voices and a map, in a bundle that is sound', async () => {
    const cwd = await temporaryFolder();
    const paths = files.map((name) => join(folder, name));
    const imported = await onrecord(['import', ...paths, '--story', 'Acceptance', '--db', 'test.db'], {
      cwd,
    });
    expect(imported.stdout).toMatch(new RegExp(`^${files.length} articles? added, 0 unchanged, 0 refused`));
    expect(
      await onrecord(['export', '--to', 'bundle', '--db', 'test.db', '--out', 'a.jsonl'], { cwd }),
    ).toMatchObject({ code: 0 });
    expect(await onrecord(['verify', 'a.jsonl'], { cwd })).toMatchObject({ code: 0 });

    const of = await recordsOf(join(cwd, 'a.jsonl'));
    expect(
      of('Article')
        .map(({ file }) => file)
        .sort(),
    ).toEqual([...files].sort());
    expect(of('Article').some(({ headline }) => headline !== null)).toBe(true);
    expect(of('Outlet').filter(({ name }) => name !== null).length).toBeGreaterThan(files.length / 2);
    const [story] = of('Story');
    expect(story?.layout.length).toBeGreaterThan(files.length);

    const attributions = of('Attribution');
    const speakers = new Set(attributions.map(({ speakerId }) => speakerId).filter((id) => id !== null));
    const named = of('Actor').filter(({ id, name }) => name !== null && speakers.has(id));
    expect(named.length).toBeGreaterThan(files.length);
    for (const { id } of of('Article')) expect(directIn(attributions, id)).toBeGreaterThan(0);
  });
});

function directIn(attributions: readonly Attribution[], articleId: string): number {
  return attributions.filter((one) => one.articleId === articleId && one.kind !== 'indirect').length;
}
