/** What reading costs when the archive grows a hundredfold. */

import { openSqliteStore, type StoreReader } from '@onrecord/store';
import type Database from 'better-sqlite3';
import { randomOf } from '../archive/random.ts';
import type { Benchmark, Promised, Settings, Table } from '../benchmark.ts';
import { costOf, smallestCosts, type Turn } from '../measure/cost.ts';
import { article } from '../operations/article.ts';
import { neighbourhood } from '../operations/neighbourhood.ts';
import type { Variables } from '../operations/operation.ts';
import { page } from '../operations/page.ts';
import { searches } from '../operations/search.ts';
import { story } from '../operations/story.ts';
import { openArchive } from '../servers/open-archive.ts';

/** A read as the resolvers of the API make it. */
interface Read {
  title: string;
  draw: (archive: Database.Database) => () => Variables;
  run: (store: StoreReader, variables: Variables) => Promise<unknown>;
  /** It may cost this many times more in the largest archive than in the smallest. */
  atMost?: number;
}

const READS: readonly Read[] = [
  { title: 'page, first', draw: () => () => ({}), run: readPage, atMost: 1.3 },
  { title: 'page, any cursor', draw: drawOf(page), run: readPage, atMost: 1.3 },
  {
    title: 'article by id',
    draw: drawOf(article),
    run: (store, { id }) => store.byIds('Article', [String(id)]),
    atMost: 1.3,
  },
  {
    title: 'neighbourhood',
    draw: drawOf(neighbourhood),
    run: (store, { id }) => store.neighbours(String(id), null, 20),
    atMost: 1.3,
  },
  {
    title: 'counters of a story',
    draw: drawOf(story),
    run: (store, { id }) => store.storyCounts([String(id)]),
    atMost: 3,
  },
  {
    title: 'facets of everything',
    draw: () => () => ({}),
    run: (store) => store.attributionFacets({}),
    atMost: 3,
  },
  ...searches.map((search) => ({
    title: search.title,
    draw: drawOf(search),
    run: (store: StoreReader, { query }: Variables) => store.search(String(query), {}, { limit: 20 }),
  })),
];

/** A page at any cursor may cost this many times the first. */
const ANY_CURSOR = 1.4;

const CALLS = 200;

export const growth: Benchmark = {
  name: 'growth',
  title: 'Growth of the archive',
  method: `Processor time of reads through the store, in one process, in microseconds: ${CALLS} calls a round, the archives in turn, \`ANALYZE\` has run over each. A page is one of 50 attributions with its speakers, articles and outlets.`,
  run: async (settings) => {
    const turns: Turn[] = [];
    const closings: (() => Promise<void>)[] = [];
    for (const articles of settings.articles) {
      const file = await settings.archive(articles);
      const store = await openSqliteStore({ file, readonly: true });
      closings.push(() => store.close());
      turns.push(...turnsOf(store, file, articles));
    }
    // The same read of all archives one after the other: whatever the machine does befalls all of them.
    const byRead = READS.flatMap(({ title }) => turns.filter(({ name }) => name.startsWith(`${title} `)));
    const costs = await smallestCosts(settings.rounds, byRead);
    for (const close of closings) await close();
    return { tables: [tableOf(settings, costs)], promises: promisesOf(settings, costs), notes: [] };
  },
};

function turnsOf(store: StoreReader, file: string, articles: number): Turn[] {
  const archive = openArchive(file);
  const turns = READS.map(({ title, draw, run }) => {
    const next = draw(archive);
    const drawn = Array.from({ length: CALLS * 4 }, next);
    const work = (call: number) => run(store, drawn[call % drawn.length] as Variables);
    return { name: nameOf(title, articles), calls: CALLS, work };
  });
  archive.close();
  return turns;
}

function drawOf({ draw, title }: Pick<typeof page, 'draw' | 'title'>): Read['draw'] {
  return (archive) => draw(archive, randomOf('growth', title));
}

async function readPage(store: StoreReader, { after }: Variables): Promise<unknown> {
  const { items } = await store.pageAttributions({}, 'newest', {
    limit: 50,
    after: after === undefined ? null : String(after),
  });
  const said = items.map(({ item }) => item);
  const speakers = [...new Set(said.flatMap(({ speakerId }) => speakerId ?? []))];
  const articles = await store.byIds('Article', [...new Set(said.map(({ articleId }) => articleId))]);
  const outlets = new Set(articles.flatMap((one) => one?.publisher.outletId ?? []));
  return Promise.all([store.byIds('Actor', speakers), store.byIds('Outlet', [...outlets])]);
}

function nameOf(title: string, articles: number): string {
  return `${title} ${articles}`;
}

function tableOf({ articles }: Settings, costs: ReadonlyMap<string, number>): Table {
  const hasGrown = articles.length > 1;
  return {
    columns: [
      'read',
      ...articles.map((size) => `${size.toLocaleString('en')} articles, µs`),
      ...(hasGrown ? ['growth'] : []),
    ],
    rows: READS.map(({ title }) => [
      title,
      ...articles.map((size) => costOf(costs, nameOf(title, size))),
      ...(hasGrown ? [growthOf(articles, costs, title)] : []),
    ]),
  };
}

function promisesOf({ articles }: Settings, costs: ReadonlyMap<string, number>): Promised[] {
  const size = articles.at(-1) as number;
  const anyCursor: Promised = {
    what: 'page at any cursor against the first page',
    value: costOf(costs, nameOf('page, any cursor', size)) / costOf(costs, nameOf('page, first', size)),
    unit: 'x its CPU',
    atMost: ANY_CURSOR,
  };
  if (articles.length < 2) return [anyCursor];
  const grown = READS.flatMap(({ title, atMost }): Promised[] =>
    atMost === undefined
      ? []
      : [{ what: `growth: ${title}`, value: growthOf(articles, costs, title), unit: 'x', atMost }],
  );
  return [anyCursor, ...grown];
}

/** The cost in the largest archive in terms of that in the smallest. */
function growthOf(articles: readonly number[], costs: ReadonlyMap<string, number>, title: string): number {
  const [least, most] = [articles[0] as number, articles.at(-1) as number];
  return costOf(costs, nameOf(title, most)) / costOf(costs, nameOf(title, least));
}
