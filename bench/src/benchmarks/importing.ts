/** What readers notice of an import. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { randomOf } from '../archive/random.ts';
import { inTemporaryFolder } from '../archive/temporary-folder.ts';
import type { Benchmark, Findings, Settings } from '../benchmark.ts';
import { type LoadResult, startLoad } from '../load/load.ts';
import { startSampling, type Worst } from '../measure/samples.ts';
import { page } from '../operations/page.ts';
import { createToken, importOverGraphQL } from '../servers/import-over-graphql.ts';
import { openArchive } from '../servers/open-archive.ts';
import { product } from '../servers/product.ts';
import { type ServerProcess, startServerProcess } from '../servers/server-process.ts';
import { plainText, proseOf } from '../texts/demo-prose.ts';

/** The archive that is served; the smallest when none is so large. */
const SERVED = 10_000;

const IMPORTED = 300;
const WORDS = 300;

/** A third of what one core could answer: readers who do not wait for each other. */
const READS_PER_SECOND = 100;

/** Reading alone, before the import, goes on this many times as long as warming up. */
const ALONE = 4;

/** Readers at once. */
const CONNECTIONS = 16;

export const importing: Benchmark = {
  name: 'importing',
  title: 'Readers while an import runs',
  method: `${READS_PER_SECOND} pages of 50 attributions a second, each at another cursor, from another process; first alone, then while ${IMPORTED} articles of ${WORDS} words are imported over GraphQL into the same server. Times begin when a request is due, so that a server which stands still is not asked less.`,
  run: (settings) => inTemporaryFolder((folder) => measure(settings, folder)),
};

async function measure(settings: Settings, folder: string): Promise<Findings> {
  const articles = settings.articles.findLast((size) => size <= SERVED) ?? (settings.articles[0] as number);
  const original = await settings.archive(articles);
  const database = join(folder, 'served.db');
  copyFileSync(original, database);
  const bodies = pagesOf(original);
  const token = createToken(database);
  const server = await startServerProcess(product(database));
  try {
    await readWhile(server, bodies, settings.warmUpMs, nothing);
    settings.say('  reading alone');
    const alone = await observed(server, database, bodies, ALONE * settings.warmUpMs, nothing);
    settings.say(`  reading while ${IMPORTED} articles are imported`);
    const files = Array.from({ length: IMPORTED }, (_, at) => ({
      name: `bench-${at}.txt`,
      text: plainText(proseOf(at, WORDS)),
    }));
    const during = await observed(server, database, bodies, 0, () => importOverGraphQL(server, token, files));
    const { added, seconds } = during.outcome;
    return {
      tables: [
        {
          columns: [
            'readers',
            'pages',
            'p50 ms',
            'p99 ms',
            'longest ms',
            'event loop, longest ms',
            'no processor, % of time',
            'own memory MiB',
            'RSS MiB',
            'WAL MiB',
          ],
          rows: [rowOf('alone', alone), rowOf('while an import runs', during)],
        },
      ],
      promises: [],
      notes: [
        `The import of ${added} articles took ${seconds.toFixed(1)} s, ${(added / seconds).toFixed(1)} articles a second, linked into one story at its end. The server holds ${articles.toLocaleString('en')} articles.`,
        'Own memory is what the process has for itself; RSS adds the pages of the database that the system keeps in memory for it.',
        'On a machine with two cores, readers, the load, and the threads of the import share them. Where the event loop had no processor for a large part of the time, the machine had other work, and the times are its own.',
      ],
    };
  } finally {
    await server.stop();
  }
}

const nothing = async () => undefined;

interface Observation<T> {
  result: LoadResult;
  worst: Worst;
  /** How much of the time the event loop was ready and had no processor, in percent. */
  waitedPercent: number;
  outcome: T;
}

function rowOf(
  name: string,
  { result, worst, waitedPercent }: Observation<unknown>,
): (string | number | null)[] {
  const { requests, p50, p99, longest } = result;
  const { eventLoopMs, ownMebibytes, residentMebibytes, walMebibytes } = worst;
  return [
    name,
    requests,
    p50,
    p99,
    longest,
    eventLoopMs,
    waitedPercent,
    ownMebibytes,
    residentMebibytes,
    walMebibytes,
  ];
}

async function observed<T>(
  server: ServerProcess,
  database: string,
  bodies: readonly string[],
  leastMs: number,
  work: () => Promise<T>,
): Promise<Observation<T>> {
  const stopSampling = startSampling(server, database);
  const start = performance.now();
  const waitedBefore = server.waitedMs();
  const read = await readWhile(server, bodies, leastMs, work);
  const waitedPercent = (100 * (server.waitedMs() - waitedBefore)) / (performance.now() - start);
  return { ...read, waitedPercent, worst: await stopSampling() };
}

/** Reads for at least so long and until `work` is done. */
async function readWhile<T>(
  server: ServerProcess,
  bodies: readonly string[],
  leastMs: number,
  work: () => Promise<T>,
): Promise<{ result: LoadResult; outcome: T }> {
  const load = startLoad();
  try {
    const reading = load.send({
      url: server.url,
      bodies,
      isRepeated: false,
      connections: CONNECTIONS,
      milliseconds: Number.POSITIVE_INFINITY,
      perSecond: READS_PER_SECOND,
    });
    const [outcome] = await Promise.all([work(), delay(leastMs)]);
    load.finish();
    return { result: await reading, outcome };
  } finally {
    load.stop();
  }
}

function pagesOf(file: string): string[] {
  const archive = openArchive(file);
  const draw = page.draw(archive, randomOf('importing'));
  const bodies = Array.from({ length: 500 }, () =>
    JSON.stringify({ query: page.document, variables: draw() }),
  );
  archive.close();
  return bodies;
}
