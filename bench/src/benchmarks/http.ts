/** Reading over HTTP, against the ceiling. */
import { type Benchmark, type Findings, largest, type Promised, type Table } from '../benchmark.ts';
import { type Case, CONNECTIONS, type Costs, coldCases, compare } from '../load/compare.ts';
import { article } from '../operations/article.ts';
import { operations } from '../operations/index.ts';
import { page } from '../operations/page.ts';
import { searches } from '../operations/search.ts';
import { CEILING, PRODUCT, startContenders } from '../servers/contenders.ts';

const cases: readonly Case[] = [
  ...coldCases(operations),
  { operation: page, title: 'the same page again', isRepeated: true },
  { operation: article, title: 'the same article again', isRepeated: true },
];

/** What is promised of the ceiling's cost divided by the product's. */
const RATIOS = [
  { operation: page, atLeast: 0.6 },
  { operation: article, atLeast: 0.8 },
];

/** A common word may cost this many times a word of middle frequency. */
const COMMON_WORD = 4;

export const http: Benchmark = {
  name: 'http',
  title: 'Reading over HTTP',
  method: `The product as \`onrecord serve\` runs it, against a ceiling: \`node:http\`, SQL written by hand and prepared once, \`JSON.stringify\`, no GraphQL, over the same database file and with equal answers. ${CONNECTIONS} connections from another process. CPU is the processor time of the server's process for each request, all threads; the ratio is the ceiling's CPU divided by the product's. "Yoga alone" is the same server asked so that its compiled door does not answer.`,
  run: async (settings) => {
    const articles = largest(settings);
    const file = await settings.archive(articles);
    const { contenders, stop } = await startContenders(file);
    try {
      const costs = await compare(settings, file, cases, contenders);
      return findingsOf(costs, articles);
    } finally {
      await stop();
    }
  },
};

function findingsOf(costs: Costs, articles: number): Findings {
  return {
    tables: [tableOf(costs)],
    promises: promisesOf(costs),
    notes: [
      `The archive holds ${articles.toLocaleString('en')} articles and ${(articles * 10).toLocaleString('en')} attributions; \`ANALYZE\` has run.`,
      'Every request differs from every other one by blanks at its end, so that the response cache answers none of them, except where it says "again".',
      'Facets and search have no ceiling: its SQL would be the same as the product’s.',
    ],
  };
}

function tableOf(costs: Costs): Table {
  const rows = [...costs].flatMap(([title, byName]) =>
    [...byName].map(([name, { cpu, p50, p99, perSecond, bytes }]) => [
      title,
      name,
      cpu,
      p50,
      p99,
      perSecond,
      bytes / 1024,
      name === CEILING ? 1 : ratioOf(costs, title, name),
    ]),
  );
  return {
    columns: ['request', 'server', 'CPU µs', 'p50 ms', 'p99 ms', 'a second', 'KiB', 'x ceiling'],
    rows,
  };
}

function ratioOf(costs: Costs, title: string, name: string): number | null {
  const best = cpuOf(costs, title, CEILING);
  const cpu = cpuOf(costs, title, name);
  return best && cpu ? best / cpu : null;
}

function cpuOf(costs: Costs, title: string, name: string): number | null {
  return costs.get(title)?.get(name)?.cpu ?? null;
}

function promisesOf(costs: Costs): Promised[] {
  const ratios = RATIOS.map(({ operation: { title }, atLeast }): Promised => {
    const value = ratioOf(costs, title, PRODUCT) ?? 0;
    return { what: title, value, unit: 'x ceiling', atLeast };
  });
  const [common, middle] = searches.map(({ title }) => cpuOf(costs, title, PRODUCT));
  return [
    ...ratios,
    {
      what: 'search for a common word against one of middle frequency',
      value: (common ?? 0) / (middle ?? 1),
      unit: 'x its CPU',
      atMost: COMMON_WORD,
    },
  ];
}
