/** Functions in this process: reading files, extraction, linking, export. */
import { join } from 'node:path';
import { exporterOf, readArticles } from '@onrecord/formats';
import { extractArticle, linkStory } from '@onrecord/pipeline';
import type { ArticleBatch } from '@onrecord/schema';
import { openSqliteStore, type Store } from '@onrecord/store';
import { archiveOf } from '../archive/archive.ts';
import { inTemporaryFolder } from '../archive/temporary-folder.ts';
import type { Benchmark, Findings, Settings } from '../benchmark.ts';
import { costOf, smallestCosts, type Turn } from '../measure/cost.ts';
import { htmlPage, plainText, proseOf } from '../texts/demo-prose.ts';

/** The length that the promise of speed speaks of. */
const WORDS = 700;

const LENGTHS = [WORDS, 2 * WORDS, 4 * WORDS];

/** Articles of a story that is linked. */
const LINKED = [10, 20, 40];

const EXPORTERS = ['bundle', 'markdown', 'csv-attributions', 'web-annotation'];

const PROMISED = { articlesPerSecond: 20, doubling: 2.5 };

const MICROSECONDS = 1_000_000;

export const functions: Benchmark = {
  name: 'functions',
  title: 'Functions in one process',
  method:
    'Processor time on one core, garbage collection included. The texts are made of the paragraphs of the demonstration story; the exported story is one of the generated archive.',
  run: (settings) => inTemporaryFolder((folder) => measure(settings, folder)),
};

async function measure(settings: Settings, folder: string): Promise<Findings> {
  const store = await openSqliteStore({ file: join(folder, 'one-story.db') });
  const turns = [
    ...LENGTHS.map(extraction),
    ...(await Promise.all(LINKED.map(linking))),
    importing('HTML page', 'page.html', htmlPage),
    importing('plain text', 'page.txt', plainText),
    ...(await exporting(store)),
  ];
  const costs = await smallestCosts(settings.rounds, turns);
  await store.close();
  const doublings = LENGTHS.slice(1).map(
    (words, at) => costOf(costs, extractionOf(words)) / costOf(costs, extractionOf(LENGTHS[at] as number)),
  );
  return {
    tables: [
      {
        columns: ['function', 'CPU ms', 'a second and core'],
        rows: [...costs].map(([name, cost]) => [name, cost / 1000, MICROSECONDS / cost]),
      },
    ],
    promises: [
      {
        what: `extraction, ${WORDS} words`,
        value: MICROSECONDS / costOf(costs, extractionOf(WORDS)),
        unit: 'articles a second and core',
        atLeast: PROMISED.articlesPerSecond,
      },
      {
        what: 'extraction of a text twice as long',
        value: Math.max(...doublings),
        unit: 'x its CPU',
        atMost: PROMISED.doubling,
      },
    ],
    notes: ['The longer texts say some paragraphs twice: the demonstration story has fewer words than they.'],
  };
}

function extractionOf(words: number): string {
  return `extraction, ${words} words`;
}

function extraction(words: number): Turn {
  const texts = Array.from({ length: 10 }, (_, at) => plainText(proseOf(at, words)));
  return {
    name: extractionOf(words),
    calls: texts.length,
    work: (call) => extractArticle({ text: texts[call % texts.length] as string }),
  };
}

async function linking(articles: number): Promise<Turn> {
  const batches: ArticleBatch[] = [];
  for (let at = 0; at < articles; at++)
    batches.push(await extractArticle({ text: plainText(proseOf(at, 400)) }));
  const story = { id: 'story:bench', title: 'Bench' };
  return { name: `linking of ${articles} articles`, calls: 1, work: () => linkStory(story, batches) };
}

function importing(what: string, name: string, print: (prose: ReturnType<typeof proseOf>) => string): Turn {
  const files = Array.from({ length: 10 }, (_, at) => Buffer.from(print(proseOf(at, WORDS))));
  return {
    name: `import of a ${what}, ${WORDS} words`,
    calls: files.length,
    work: async (call) => {
      const bytes = files[call % files.length] as Buffer;
      for await (const piece of readArticles({ name, bytes }))
        if (!('article' in piece)) throw new Error(`The ${what} was not read: ${JSON.stringify(piece)}`);
    },
  };
}

async function exporting(store: Store): Promise<Turn[]> {
  const [story] = archiveOf(20);
  if (!story) return [];
  await store.ensureStory(story);
  for (const { batch } of story.articles) await store.commitArticle(story.id, batch);
  await store.commitStory(story.linked);
  return EXPORTERS.map((id) => ({
    name: `export of a story of 20 articles, ${id}`,
    calls: 2,
    work: async () => {
      const records = store.records({ storyId: story.id });
      for await (const piece of exporterOf(id).write({ records, edges: async () => story.linked.edges }))
        if (typeof piece !== 'string') throw new Error(`${id} wrote something that is no text.`);
    },
  }));
}
