import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from './index.ts';
import type { AttributionFilter, Page, PageRequest, Store, StoreReader } from './store.ts';
import { generatedArticles, seeded } from './testing/generated-articles.ts';
import { buildStory } from './testing/story-builder.ts';

const STORIES = process.env.ONRECORD_LONG ? 100 : 12;
const PER_STORY = 15;

/** Places of lists at which a page is read, both ways. */
const CURSORS = 500;

type List = (page: PageRequest) => Promise<Page<unknown>>;

/**
 * What sorts or scans what it found. Each must say what bounds it; every other statement must find its rows in the order
 * of an index.
 */
const bounded: { sql: RegExp; because: string }[] = [
  {
    sql: /order by \+"(attributions|articles|actors|story_actors)"\./,
    because: 'at most 5,000 rows are left',
  },
  { sql: /"(article_id|url)" = \+/, because: 'what one article holds, and the articles of one address' },
  { sql: /in \(select value from json_each/, because: 'the rows of some ids' },
  { sql: /"actor_outlets" left join .* group by/s, because: 'the voices of one story' },
  { sql: /from "articles" left join "text_versions"/, because: 'the articles of one story, to link it' },
  { sql: /from edges where/, because: 'two lists of 1,000 edges, merged' },
  { sql: /from "edges" where "edges"."story_id"/, because: 'the map of one story' },
  { sql: /"outlets"\."attributions" desc/, because: 'the outlets of a store: some hundreds' },
  { sql: /"story_id" = '|from "stories" order by "stories"."id"$/, because: 'an export, which is a stream' },
  { sql: /audit_log/, because: 'the log in the order of its numbers' },
  { sql: /"tokens"/, because: 'some tokens' },
  { sql: /__drizzle_migrations/, because: 'some migrations' },
];

/** The texts of one page of hits, indexed anew for each page in memory. */
const IN_MEMORY = /\btemp\./;

let folder: string;
let store: Store;
let reader: Store;
let inspector: Database.Database;
const ran = new Set<string>();
const whole = new Map<string, { name: string; list: List; cursors: string[] }>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-plans-'));
  const file = join(folder, 'plans.db');
  store = await openSqliteStore({ file });
  const batches = generatedArticles(STORIES * PER_STORY);
  for (let at = 0; at < STORIES; at++) {
    const story = { id: `story:${at}`, title: `Story ${at}` };
    const part = batches.slice(at * PER_STORY, (at + 1) * PER_STORY);
    await store.ensureStory(story);
    for (const batch of part) await store.commitArticle(story.id, batch);
    await store.commitStory(buildStory(story, part));
  }
  analyzeAsLarge(file);
  inspector = new Database(file, { readonly: true });
  reader = await openSqliteStore({ file, readonly: true, onStatement: (sql) => ran.add(sql) });
});

afterAll(async () => {
  inspector.close();
  await Promise.all([store.close(), reader.close()]);
  rmSync(folder, { recursive: true });
});

describe('every statement that a reader can make run', () => {
  it('finds its rows by an index, and sorts only what something bounds', async () => {
    await readEverything();
    const faults = new Set([...ran].map(withoutValues).flatMap(faultsOf));
    expect([...faults]).toEqual([]);
    expect(ran.size).toBeGreaterThan(300);
  });

  it('reads a page by the same plan whatever the values', () => {
    const read = [...ran].filter(
      (sql) => /^select .* order by .* limit \d/is.test(sql) && !IN_MEMORY.test(sql),
    );
    const plans = Map.groupBy(read, withoutValues);
    expect(plans.size).toBeGreaterThan(100);
    for (const [sql, examples] of plans)
      for (const example of examples.slice(0, 20)) expect(planOf(example), example).toEqual(planOf(sql));
  });
});

describe('a page', () => {
  it(`is right at ${CURSORS} random cursors, after and before them`, async () => {
    const every = process.env.ONRECORD_LONG ? 1 : 5;
    const some = [...lists()].filter((_, at) => at % every === 0);
    for (const [name, list] of some) whole.set(name, { name, list, cursors: await walk(list) });
    const pick = seeded(5);
    const all = [...whole.values()];
    for (let draw = 0; draw < CURSORS; draw++) {
      const { name, list, cursors } = all[pick(all.length)] as (typeof all)[number];
      const at = pick(cursors.length);
      const limit = 1 + pick(12);
      const after = await list({ limit, after: cursors[at] as string });
      const before = await list({ limit, before: cursors[at] as string, backward: true });
      const found = [before, after].map(({ items }) => items.map(({ cursor }) => cursor));
      const wanted = [cursors.slice(Math.max(0, at - limit), at), cursors.slice(at + 1, at + 1 + limit)];
      expect(found, `${name} at ${at}`).toEqual(wanted);
    }
  });
});

/** Statistics as ANALYZE finds them, of an archive a thousand times as large: of a small table the planner scans all. */
function analyzeAsLarge(file: string): void {
  const sqlite = new Database(file);
  sqlite.exec('analyze');
  const rows = sqlite.prepare('select rowid, stat from sqlite_stat1').all() as {
    rowid: number;
    stat: string;
  }[];
  const update = sqlite.prepare('update sqlite_stat1 set stat = ? where rowid = ?');
  for (const { rowid, stat } of rows)
    update.run(
      stat.replace(/^\d+/, (count) => `${count}000`),
      rowid,
    );
  sqlite.close();
}

/** All methods of the door, all filters and orders, from both ends. */
async function readEverything(): Promise<void> {
  const one = 'story:1';
  const articles = (await reader.pageArticles({}, 'newest', { limit: 50 })).items.map(({ item }) => item);
  const said = (await reader.pageAttributions({}, 'newest', { limit: 50 })).items.map(({ item }) => item);
  const actors = (await reader.pageActors({}, 'most-quoted', { limit: 50 })).items.map(({ item }) => item.id);
  const ids = articles.map(({ id }) => id);
  const outlets = articles.flatMap(({ publisher }) => publisher.outletId ?? []);
  const reads: { [M in Exclude<keyof StoreReader, `page${string}` | 'close'>]: () => unknown } = {
    findArticleByText: () => reader.findArticleByText(articles[0]?.textId ?? ''),
    articleBatches: () => reader.articleBatches(one),
    unlinkedStoryIds: () => reader.unlinkedStoryIds(),
    feed: () => reader.feed('https://example.org/feed'),
    byIds: () =>
      Promise.all(
        (
          [
            'Outlet',
            'Actor',
            'Article',
            'TextVersion',
            'Mention',
            'Attribution',
            'Utterance',
            'SharedPassage',
            'Story',
          ] as const
        ).map((type) => reader.byIds(type, [...ids, ...actors, one])),
      ),
    original: () => reader.original('none'),
    hasOriginal: () => reader.hasOriginal('none'),
    articleIdsByUrl: () => reader.articleIdsByUrl('https://example.org/'),
    attributionFacets: () => Promise.all(filters().map((filter) => reader.attributionFacets(filter))),
    storyOutlets: () => reader.storyOutlets(one),
    passages: () =>
      Promise.all([reader.passages({ storyId: one }), reader.passages({ articleId: ids[0] as string })]),
    passagesOfArticles: () => reader.passagesOfArticles(ids),
    utterances: () => reader.utterances(one),
    refusals: () => reader.refusals(one),
    entityMap: () => reader.entityMap(one),
    edgesOf: () => Promise.all([null, one].map((storyId) => reader.edgesOf(actors[0] as string, storyId))),
    neighbours: () =>
      Promise.all([null, one].map((storyId) => reader.neighbours(actors[0] as string, storyId, 20))),
    search: () =>
      Promise.all([{}, { storyId: one }].map((filter) => reader.search('the bridge', filter, { limit: 20 }))),
    storyCounts: () => reader.storyCounts([one]),
    actorCounts: () => reader.actorCounts(actors),
    outletCounts: () => reader.outletCounts(outlets),
    articleCounts: () => reader.articleCounts(ids),
    storyIdsOfArticles: () => reader.storyIdsOfArticles(ids),
    storyIdsOfActors: () => reader.storyIdsOfActors(actors),
    mergedIds: () => reader.mergedIds(actors),
    articleNeighbours: () => reader.articleNeighbours(ids),
    firstAttributions: () => reader.firstAttributions(said.flatMap(({ speakerId }) => speakerId ?? [])),
    records: async () => {
      for await (const _record of reader.records({ storyId: one }));
    },
    token: () => reader.token('none'),
    tokens: () => reader.tokens(),
    auditLog: () => reader.auditLog({ limit: 10 }),
    verifyAuditLog: () => reader.verifyAuditLog(),
    version: () => reader.version(),
    isEmpty: () => reader.isEmpty(),
  };
  for (const read of Object.values(reads)) await read();
  for (const [, list] of lists()) {
    const { items } = await list({ limit: 3 });
    const after = items[1]?.cursor ?? null;
    for (const backward of [false, true]) {
      await list({ limit: 3, backward });
      await list({ limit: 3, backward, after });
      await list({ limit: 3, backward, before: after });
    }
  }
}

function filters(): AttributionFilter[] {
  const { speaker, outlet, article } = known();
  const some: AttributionFilter[] = [
    { storyId: 'story:1' },
    { articleId: article },
    { outletIds: [outlet] },
    { outletIds: [outlet, 'outlet:none'] },
    { speakerIds: [speaker] },
    { speakerIds: [speaker, 'actor:none'] },
    { aboutActorId: speaker },
    { text: 'the bridge' },
    { resolved: false },
    { resolved: true },
    {},
  ];
  const traits: AttributionFilter[] = [
    {},
    { kinds: ['indirect'] },
    { stances: ['states', 'denies'], cueClasses: ['say'], kinds: ['mixed', 'indirect'] },
    { resolved: true },
    { storyId: 'story:1' },
    { outletIds: [outlet], storyId: 'story:2' },
  ];
  return some.flatMap((filter) => traits.map((trait) => ({ ...trait, ...filter })));
}

function known(): { speaker: string; outlet: string; article: string } {
  const busiest = (column: string) =>
    inspector
      .prepare(
        `select ${column} from attributions where ${column} is not null group by 1 order by count(*) desc`,
      )
      .pluck()
      .get() as string;
  return { speaker: busiest('speaker_id'), outlet: busiest('outlet_id'), article: busiest('article_id') };
}

function* lists(): Generator<[string, List]> {
  const { speaker, outlet } = known();
  for (const sort of ['article-order', 'newest', 'speaker', 'longest'] as const)
    for (const filter of filters())
      yield [
        `attributions ${sort} ${JSON.stringify(filter)}`,
        (page) => reader.pageAttributions(filter, sort, page),
      ];
  for (const sort of ['newest', 'oldest', 'headline'] as const)
    for (const filter of [{}, { storyId: 'story:1' }, { outletId: outlet }, { text: 'dispute' }])
      yield [`articles ${sort} ${JSON.stringify(filter)}`, (page) => reader.pageArticles(filter, sort, page)];
  for (const sort of ['most-quoted', 'name'] as const)
    for (const filter of [
      {},
      { kind: ['person' as const] },
      { speaking: true },
      { speaking: false },
      { text: 'a' },
    ])
      for (const storyId of [null, 'story:1'])
        yield [
          `actors ${sort} ${storyId} ${JSON.stringify(filter)}`,
          (page) => reader.pageActors({ ...filter, storyId }, sort, page),
        ];
  for (const storyId of [null, 'story:1'])
    yield [`outlets ${storyId}`, (page) => reader.pageOutlets({ storyId }, page)];
  yield ['stories', (page) => reader.pageStories(page)];
  yield ['voices', (page) => reader.pageVoices('story:1', page)];
  const article = inspector
    .prepare('select article_id from attributions where speaker_id = ?')
    .pluck()
    .get(speaker);
  yield ['mentions', (page) => reader.pageMentions(article as string, page)];
}

/** The cursors of the whole list; read backward it must be the same. */
async function walk(list: List): Promise<string[]> {
  const read = async (backward: boolean) => {
    const parts: string[][] = [];
    for (let at: string | null = null; ; ) {
      const page = await list({ limit: 100, backward, [backward ? 'before' : 'after']: at });
      const part = page.items.map(({ cursor }) => cursor);
      parts.push(part);
      at = (backward ? part.at(0) : part.at(-1)) ?? null;
      if (!(backward ? page.hasPrevious : page.hasNext)) break;
    }
    return backward ? parts.reverse().flat() : parts.flat();
  };
  const forward = await read(false);
  expect(await read(true)).toEqual(forward);
  return forward;
}

function faultsOf(sql: string): string[] {
  if (!/\bselect\b/i.test(sql) || IN_MEMORY.test(sql)) return [];
  if (bounded.some(({ sql: known }) => known.test(sql))) return [];
  const isPage = /\blimit\b/i.test(sql);
  return planOf(sql)
    .filter(
      (line) =>
        (/^SCAN \w+$/.test(line) &&
          inspector.prepare('select 1 from sqlite_schema where name = ?').get(line.slice(5))) ||
        (/^SCAN \w+ USING/.test(line) && !isPage) ||
        line.includes('TEMP B-TREE'),
    )
    .map((line) => `${line}: ${sql.slice(0, 400)}`);
}

function planOf(sql: string): string[] {
  const explain = inspector.prepare(`explain query plan ${sql}`);
  const rows = sql.includes('@value') ? explain.all({ value: null }) : explain.all();
  return (rows as { detail: string }[]).map(({ detail }) => detail);
}

/** The statement as it was prepared: bound values stand behind a plus. */
function withoutValues(sql: string): string {
  return sql.replace(/\+('(?:[^']|'')*'(?:\/\*.*?\*\/)?|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/g, '+@value');
}
