/** Checks what a client wants to import and turns it into bytes, as if it had been read from files. */
import type { ColumnMapping } from '@onrecord/formats';
import type { StoreReader } from '@onrecord/store';
import type { IngestInput, IngestStory } from '../ingest/ingest.ts';
import { isPrintable, usableTitle } from '../ingest/story-title.ts';
import { ImportInputError } from './import-input-error.ts';

/** The arguments of the mutation. */
export interface ImportArguments {
  storyId?: string | null;
  storyTitle?: string | null;
  articles?: readonly { name: string; text?: string | null; base64?: string | null }[] | null;
  urls?: readonly string[] | null;
  columns?: { [Name in keyof ColumnMapping]?: string | null } | null;
}

type GivenFile = NonNullable<ImportArguments['articles']>[number];

/** What a job is started with. */
export interface ImportRequest {
  inputs: IngestInput[];
  story: IngestStory;
  columns: ColumnMapping | null;
}

/** Most files of one import: what a person drops at once. Folders beyond it are for the command line. */
const MAX_FILES = 500;

/** Most addresses of one import: what a person pastes at once, and minutes of work where a site asks for pauses. */
const MAX_URLS = 50;

/** Longest file name kept, as file systems have it. */
const MAX_NAME = 255;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Throws an ImportInputError when nothing can be imported as asked. */
export async function readImportInput(given: ImportArguments, store: StoreReader): Promise<ImportRequest> {
  const articles = given.articles ?? [];
  const urls = (given.urls ?? []).map((url) => url.trim()).filter(Boolean);
  if (articles.length + urls.length === 0)
    throw new ImportInputError('nothing_to_import', 'Give at least one article or address.');
  refuseMany(articles.length, MAX_FILES, 'articles');
  refuseMany(urls.length, MAX_URLS, 'addresses');
  return {
    inputs: [...articles.map(bytesOf), ...urls.map(addressOf)],
    story: await storyOf(given.storyId, given.storyTitle, store),
    columns: columnsOf(given.columns),
  };
}

function refuseMany(given: number, most: number, what: string): void {
  if (given <= most) return;
  throw new ImportInputError('too_many', `Give at most ${most} ${what} at once; ${given} were given.`);
}

/** Whether the address may be asked is for the fetcher to say, when it is its turn. */
function addressOf(url: string): IngestInput {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return { name: url, url };
  throw new ImportInputError(
    'invalid_input',
    `${url.slice(0, MAX_NAME)} is no address of a page. Give one that begins with http:// or https://.`,
  );
}

/** An empty name is no column. */
function columnsOf(given: ImportArguments['columns']): ColumnMapping | null {
  const named = Object.entries(given ?? {}).flatMap(([name, column]) =>
    column?.trim() ? [[name, column.trim()]] : [],
  );
  const columns = Object.fromEntries(named) as Partial<ColumnMapping>;
  if (columns.text) return columns as ColumnMapping;
  if (!given) return null;
  throw new ImportInputError('invalid_input', 'Name the column that holds the text of the articles.');
}

async function storyOf(
  id: string | null | undefined,
  title: string | null | undefined,
  store: StoreReader,
): Promise<IngestStory> {
  if (!id) return { title: titleOf(title) };
  const [story] = await store.byIds('Story', [id]);
  if (!story)
    throw new ImportInputError('unknown_story', `There is no story ${id}. Give a title for a new one.`);
  return { id: story.id, title: story.title };
}

function titleOf(typed: string | null | undefined): string | undefined {
  try {
    return usableTitle(typed);
  } catch (error) {
    throw new ImportInputError('invalid_input', (error as Error).message);
  }
}

function bytesOf({ name, text, base64 }: GivenFile, index: number): IngestInput {
  const label = `Article ${index + 1}`;
  if (!name.trim() || name.length > MAX_NAME || !isPrintable(name)) {
    throw new ImportInputError(
      'invalid_input',
      `${label} needs a name of 1 to ${MAX_NAME} characters, without line ends and other controls.`,
    );
  }
  if ((text == null) === (base64 == null)) {
    throw new ImportInputError('invalid_input', `${label} (${name}) needs either \`text\` or \`base64\`.`);
  }
  if (text != null) return { name, bytes: utf8(text, `${label} (${name})`), isGivenAway: true };
  if (!BASE64.test(base64 ?? '')) {
    throw new ImportInputError(
      'invalid_input',
      `${label} (${name}) is no valid base64. Encode the bytes of the file.`,
    );
  }
  return { name, bytes: Buffer.from(base64 ?? '', 'base64'), isGivenAway: true };
}

/** A lone surrogate has no UTF-8 form: encoding it would change the text without a word. */
function utf8(text: string, label: string): Uint8Array {
  if (!text.isWellFormed()) {
    throw new ImportInputError(
      'invalid_input',
      `${label} holds half of a character (a lone surrogate). Send the whole text.`,
    );
  }
  return new TextEncoder().encode(text);
}
