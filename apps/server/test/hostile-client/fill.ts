/** A database with enough in it for every list to have several pages, through the one way in. */
import { openSqliteStore, type Store } from '@onrecord/store';
import { type IngestFile, ingest } from '../../src/ingest/ingest.ts';
import { file } from '../../src/testing/articles.ts';
import { copyOfArticles } from '../../src/testing/test-server.ts';

/** The title of the larger story. */
const LARGE_STORY = 'The water of Orl';

/** Fills a new database with the articles of the tests and so many more. Throws when one of them was not stored. */
export async function fill(db: string, count: number): Promise<void> {
  await copyOfArticles(db);
  const store = await openSqliteStore({ file: db });
  try {
    await importAll(store, LARGE_STORY, dispatches(count));
  } finally {
    await store.close();
  }
}

/** On a busy machine an article may be given up for its time; importing again adds what is missing. */
const TRIES = 4;

async function importAll(store: Store, title: string, inputs: readonly IngestFile[]): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const { refusals } = await ingest({ inputs, story: { title }, store });
    if (refusals.length === 0) return;
    if (left === 1) throw new Error(`Not all articles were stored: ${JSON.stringify(refusals)}`);
  }
}

/** Short articles of invented people, each of them with five statements. */
function dispatches(count: number): IngestFile[] {
  return Array.from({ length: count }, (_, index) => file(`dispatch-${index}.txt`, dispatch(index)));
}

const SPEAKERS = [
  'Ines Dorval',
  'Karsten Oake',
  'Mirre Tolland',
  'Jonas Vreel',
  'Adela Frisch',
  'Piet Halloran',
  'Sunniva Bryce',
];
const MATTERS = [
  'the pumps',
  'the old dam',
  'the reed beds',
  'the wells',
  'the price of water',
  'the night shifts',
];

function dispatch(index: number): string {
  const speaker = (at: number) => SPEAKERS[(index + at) % SPEAKERS.length];
  const matter = MATTERS[index % MATTERS.length];
  return `Orl argues over ${matter}, day ${index + 1}
ORL, May ${(index % 28) + 1}, 2032

Engineer ${speaker(0)} said on Monday that ${matter} would be checked ${index + 2} times before the summer. “We count every litre,” ${speaker(0)} said.

Farmer ${speaker(1)} denied that the fields had taken more than ${index + 10} tons. “Nobody asked the farmers,” ${speaker(1)} told reporters.

Mayor ${speaker(2)} accused the water board of hiding ${index + 3} reports about ${matter}.
`;
}
