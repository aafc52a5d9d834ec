/** Keeps the benchmarks from rotting: everything but the measuring, on a small archive. No time is looked at. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveDatabase } from './archive/database.ts';
import { randomOf } from './archive/random.ts';
import { type Contender, contendersOf, requireEqualAnswers } from './load/contender.ts';
import { article } from './operations/article.ts';
import { operations } from './operations/index.ts';
import { page } from './operations/page.ts';
import { startContenders } from './servers/contenders.ts';
import { openArchive } from './servers/open-archive.ts';

const ARTICLES = 200;

/** Making the archive and starting two servers takes 5 s; the rest is for machines that are busy with other tests. */
const SET_UP_LIMIT_MS = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
let file = '';
let contenders: Contender[] = [];
let stop: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  file = (await archiveDatabase(ARTICLES, () => undefined, folder)).file;
  ({ contenders, stop } = await startContenders(file));
}, SET_UP_LIMIT_MS);

afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

describe('the benchmarks', () => {
  it('make the database of an archive once', async () => {
    const again = await archiveDatabase(ARTICLES, () => undefined, folder);
    expect(again).toMatchObject({ file, articlesPerSecond: null });
  });

  it.each(operations)('get equal answers from every server: $title', async (operation) => {
    const archive = openArchive(file);
    const draw = operation.draw(archive, randomOf('test'));
    const requests = Array.from({ length: 10 }, draw);
    archive.close();
    const able = contendersOf(operation, contenders);
    expect(able.length).toBeGreaterThan(1);
    await requireEqualAnswers(operation, able, requests);
  });

  it('notice when two servers answer differently', async () => {
    const [ceiling, product] = contenders as [Contender, Contender];
    const other = { ...product, documentOf: () => article.document.replace('wordCount', '') };
    const archive = openArchive(file);
    const requests = [article.draw(archive, randomOf('test'))()];
    archive.close();
    await expect(requireEqualAnswers(article, [ceiling, other], requests)).rejects.toThrow(/wordCount/);
  });

  it('ask for pages at cursors that the product accepts', () => {
    const archive = openArchive(file);
    const draw = page.draw(archive, randomOf('test'));
    const cursors = new Set(Array.from({ length: 50 }, () => draw().after));
    archive.close();
    expect(cursors.size).toBeGreaterThan(25);
  });
});
