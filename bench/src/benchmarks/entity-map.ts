/** The entity map of a story far larger than any that people read. */
import { join } from 'node:path';
import { linkStory } from '@onrecord/pipeline';
import type { ArticleBatch, StoryBatch } from '@onrecord/schema';
import { openSqliteStore } from '@onrecord/store';
import { mapStory } from '../archive/map-story.ts';
import { inTemporaryFolder } from '../archive/temporary-folder.ts';
import { type Benchmark, type Findings, largest, type Settings } from '../benchmark.ts';
import { startLoad } from '../load/load.ts';
import { product } from '../servers/product.ts';
import { startServerProcess } from '../servers/server-process.ts';

/** People and edges of the maps. The large one takes a minute, so it is left out beside small archives. */
const MAPS = [
  { people: 1_000, edges: 5_000, besideArticles: 0 },
  { people: 10_000, edges: 50_000, besideArticles: 10_000 },
];

const STORY = { id: 'story:map', title: 'Meetings' };

/** What the dashboard needs to draw a map. */
const DOCUMENT = `query EntityMap($id: ID!) {
  entityMap(storyId: $id) {
    nodes { x y degree attributions actor { id name kind } }
    edges { id weight relation status from { id } to { id } }
  }
}`;

/** How long the map is asked for. */
const ASKED_MS = 3_000;

export const entityMap: Benchmark = {
  name: 'entity-map',
  title: 'The entity map',
  method:
    'Stories of articles that say of many pairs of people that they met: how long linking them takes (which computes the layout, once), how long storing the result takes, and what the answer with all nodes and edges costs the server.',
  run: (settings) => inTemporaryFolder((folder) => measure(settings, folder)),
};

async function measure(settings: Settings, folder: string): Promise<Findings> {
  const rows: (string | number | null)[][] = [];
  const notes: string[] = [];
  for (const { people, edges, besideArticles } of MAPS) {
    if (largest(settings) < besideArticles) continue;
    const title = `${people.toLocaleString('en')} people, ${edges.toLocaleString('en')} edges`;
    settings.say(`  ${title}`);
    const batches = mapStory(people, edges);
    const file = join(folder, `map-${people}.db`);
    const stored = await storeStory(file, batches);
    const asked = await askMap(file);
    const { linked, linkSeconds, storeSeconds } = stored;
    const { layout } = linked.story;
    rows.push([title, layout.length, linked.edges.length, linkSeconds, storeSeconds, ...asked.figures]);
    if (asked.refusal) notes.push(`${title}: the server refuses the question: ${asked.refusal}`);
  }
  return {
    tables: [
      {
        columns: [
          'story',
          'nodes placed',
          'edges',
          'linking s',
          'storing s',
          'answer CPU ms',
          'p50 ms',
          'MiB',
        ],
        rows,
      },
    ],
    promises: [],
    notes: [
      ...notes,
      'Linking places at most as many actors as a reader can tell apart on one screen, those with the strongest ties; the others are in the records, not on the map.',
      'The frame rate of the map in the browser is measured by the tests of the dashboard, not here.',
    ],
  };
}

async function storeStory(
  file: string,
  batches: readonly ArticleBatch[],
): Promise<{ linked: StoryBatch; linkSeconds: number; storeSeconds: number }> {
  const store = await openSqliteStore({ file });
  await store.ensureStory(STORY);
  for (const batch of batches) await store.commitArticle(STORY.id, batch);
  const start = performance.now();
  const linked = linkStory(STORY, batches);
  const middle = performance.now();
  await store.commitStory(linked);
  const end = performance.now();
  await store.close();
  return { linked, linkSeconds: (middle - start) / 1000, storeSeconds: (end - middle) / 1000 };
}

/** Processor time, median and size of the answer; or why there is none. */
async function askMap(file: string): Promise<{ figures: (number | null)[]; refusal: string | null }> {
  const server = await startServerProcess(product(file));
  const load = startLoad();
  const body = JSON.stringify({ query: DOCUMENT, variables: { id: STORY.id } });
  const ask = (milliseconds: number) =>
    load.send({ url: server.url, bodies: [body], isRepeated: false, connections: 1, milliseconds });
  try {
    await ask(ASKED_MS);
    const before = server.cpuMicroseconds();
    const { requests, p50, bytes } = await ask(ASKED_MS);
    const cpu = (server.cpuMicroseconds() - before) / requests / 1000;
    return { figures: [cpu, p50, bytes / requests / 1024 ** 2], refusal: null };
  } catch (error) {
    return { figures: [null, null, null], refusal: (error as Error).message };
  } finally {
    load.stop();
    await server.stop();
  }
}
