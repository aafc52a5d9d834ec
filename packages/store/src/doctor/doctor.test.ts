import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckReport, doctorChecks, examineSqliteStore, type Fault, openSqliteStore } from '../index.ts';
import { ferry, ferryArticles, ferryStory } from '../testing/ferry-story.ts';
import { generatedArticles, generatedOriginal } from '../testing/generated-articles.ts';
import { buildStory } from '../testing/story-builder.ts';
import { ferryStore, temporaryFile, temporaryStore } from '../testing/temporary-store.ts';

const generated = { id: 'story:generated', title: 'Generated' };

async function examined(file: string): Promise<{ faults: Fault[]; reports: CheckReport[] }> {
  const faults: Fault[] = [];
  const found = examineSqliteStore({ file });
  for (;;) {
    const step = await found.next();
    if (step.done) return { faults, reports: step.value };
    faults.push(step.value);
  }
}

let folder: string;
const template = () => join(folder, 'template.db');

/** A closed database with the ferry's story, another story, originals and an audit log. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-doctor-test-'));
  const store = await openSqliteStore({ file: template() });
  await store.ensureStory(ferry);
  for (const batch of ferryArticles()) await store.commitArticle(ferry.id, batch);
  await store.commitStory(ferryStory());
  const batches = generatedArticles(12);
  await store.ensureStory(generated);
  for (const [at, batch] of batches.entries())
    await store.commitArticle(generated.id, batch, generatedOriginal(at));
  await store.commitStory(buildStory(generated, batches));
  for (const action of ['session.open', 'import.start'])
    await store.appendAudit({ at: 1, actor: 'command-line', action, subject: null, detail: {} });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of it for one test. */
function examinedFile(): string {
  const file = temporaryFile();
  mkdirSync(dirname(file));
  copyFileSync(template(), file);
  return file;
}

/** Changes a file behind the store's back. */
function tamper(file: string, sql: string): void {
  const sqlite = new Database(file);
  sqlite.unsafeMode();
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(sql);
  sqlite.close();
}

describe('the doctor', () => {
  it('finds nothing in a sound database, and looks at something in every check', async () => {
    const { faults, reports } = await examined(examinedFile());
    expect(faults).toEqual([]);
    expect(reports.map(({ check }) => check)).toEqual(doctorChecks.map(({ name }) => name));
    for (const { examined: things, faults: found } of reports) {
      expect(things).toBeGreaterThan(0);
      expect(found).toBe(0);
    }
  });

  it('finds nothing in a story that is not linked, and in an empty database', async () => {
    const file = temporaryFile();
    await (await temporaryStore(file)).close();
    expect((await examined(file)).faults).toEqual([]);
    await (await ferryStore({ file, linked: false })).close();
    expect((await examined(file)).faults).toEqual([]);
  });

  it('finds nothing while an article waits for its story to be linked again', async () => {
    const file = temporaryFile();
    const batches = generatedArticles(9);
    const store = await temporaryStore(file);
    await store.ensureStory(generated);
    for (const batch of batches.slice(0, 6)) await store.commitArticle(generated.id, batch);
    await store.commitStory(buildStory(generated, batches.slice(0, 6)));
    for (const batch of batches.slice(6)) await store.commitArticle(generated.id, batch);
    expect((await examined(file)).faults).toEqual([]);
    await store.commitStory(buildStory(generated, batches));
    expect((await examined(file)).faults).toEqual([]);
  });

  it('changes not a byte of the file', async () => {
    const file = examinedFile();
    const digest = () => createHash('sha256').update(readFileSync(file)).digest('hex');
    const before = digest();
    await examined(file);
    expect(digest()).toBe(before);
    expect(readdirSync(dirname(file))).toEqual(['onrecord.db']);
  });

  it.each<[string, string, string, RegExp]>([
    [
      'a text with another word',
      'texts',
      "update text_versions set body = replace(body, 'hull is', 'hulk is')",
      /SHA-256 of the text is/,
    ],
    [
      'a span with another word',
      'spans',
      "update attributions set body = replace(body, 'crack', 'creak'), view = replace(view, 'crack', 'creak')",
      /\d+-\d+ is ".*crack.*", not ".*creak/,
    ],
    [
      'a view that names another actor',
      'records',
      "update attributions set view = replace(view, 'actor:', 'actor:0') where view is not null",
      /what readers see/,
    ],
    [
      'a column that its record does not say',
      'records',
      "update attributions set stance = 'denies' where stance = 'warns'",
      /its column stance holds "denies", and the record says "warns"/,
    ],
    [
      'a length of shared text',
      'records',
      'update articles set shared_length = shared_length + 1 where shared_length > 0',
      /its column shared_length holds/,
    ],
    ['a number of words', 'records', 'update articles set words = words + 1', /its column words holds/],
    [
      'JSON that is cut off',
      'records',
      'update mentions set body = substr(body, 1, 40) where row = 1',
      /it is no JSON/,
    ],
    [
      'a record of another shape',
      'records',
      'update attributions set body = \'{"type":"Attribution"}\' where row = 1',
      /shape|required|expected/i,
    ],
    [
      'words missing in the full-text index',
      'search',
      'delete from article_search where rowid = 1',
      /missing in article_search/,
    ],
    [
      'words that are not those of the record',
      'search',
      "update attribution_search set content = 'a storm' where rowid = 2",
      /other words/,
    ],
    [
      'words to which nothing belongs',
      'search',
      "insert into actor_search (rowid, names) values (9999, 'Nobody')",
      /nothing belongs to it/,
    ],
    [
      'a redirect to nobody',
      'redirects',
      "update actors set redirect_to = 'actor:none' where redirect_to is not null",
      /actor:none, who is not there/,
    ],
    [
      'redirects in a circle',
      'redirects',
      'update actors set redirect_to = id where redirect_to is null',
      /in a circle/,
    ],
    [
      'a total',
      'counters',
      "update counters set value = value + 1 where name = 'attributions'",
      /total: \d+ is kept, \d+ was counted/,
    ],
    ['a facet', 'counters', "delete from counters where name = 'stance warns'", /0 is kept|nothing is kept/],
    ['the counter of a story', 'counters', 'update stories set voices = voices + 1', /stories.voices/],
    [
      'the counter of an actor in a story',
      'counters',
      'update story_actors set mentions = mentions + 1 where rowid = 1',
      /story_actors.mentions/,
    ],
    ['a neighbour', 'counters', 'delete from neighbours where rowid = 1', /neighbours/],
    [
      'an original',
      'originals',
      'update originals set packed = zeroblob(length(packed))',
      /cannot be unpacked/,
    ],
    [
      'an original under another name',
      'originals',
      "update originals set sha256 = 'a' || substr(sha256, 2) where rowid = 1",
      /its bytes have the digest/,
    ],
    [
      'an entry of the audit log',
      'audit',
      "update audit_log set actor = 'nobody' where number = 1",
      /does not fit/,
    ],
    ['a lost entry of the audit log', 'audit', 'delete from audit_log where number = 1', /it is missing/],
    [
      'a row without its article',
      'references',
      'delete from articles where row = 1',
      /points at a row of articles/,
    ],
    ['an index that is not there', 'tables', 'drop index articles_url', /it is not there/],
    ['a table of somebody else', 'tables', 'create table recipes (name text)', /knows nothing of it/],
  ])('finds %s', async (_, check, sql, what) => {
    const file = examinedFile();
    tamper(file, sql);
    const { faults, reports } = await examined(file);
    const ofCheck = faults.filter((fault) => fault.check === check);
    expect(ofCheck.map((fault) => fault.what).join('\n')).toMatch(what);
    expect(reports.find((report) => report.check === check)?.faults).toBe(ofCheck.length);
    for (const { where, advice } of faults) {
      expect(where).not.toBe('');
      expect(advice).not.toBe('');
    }
  });
});
