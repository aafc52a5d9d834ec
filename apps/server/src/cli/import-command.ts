/** `onrecord import`: files become articles of a story. A bad one is named with its reason and never stops the others. */

import { type ColumnMapping, type Importer, importers } from '@onrecord/formats';
import type { Store } from '@onrecord/store';
import { type Command, InvalidArgumentError } from 'commander';
import { usableTitle } from '../ingest/story-title.ts';
import { type FoundInputs, findArticleFiles, type RefusedInput } from './article-files.ts';
import { columnsOption } from './columns-option.ts';
import { databaseFile, openDatabase } from './database-file.ts';
import { type ExitCode, nothingToRead } from './exit-code.ts';
import { importSummary } from './import-summary.ts';
import { ingestFiles } from './ingest-files.ts';
import { onInterruption } from './interruption.ts';
import { note, printLine } from './output.ts';

/** Adds the command to the program. */
export function addImportCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('import')
    .summary('read articles into the database')
    .description(
      'Reads articles into one story: files of every format below, folders, and addresses of pages and feeds. Folders are walked to their end; hidden files are passed over. Importing the same again changes nothing, so an import that was stopped is completed by running it again. A page that has changed since becomes an article beside the old one.',
    )
    .argument('<path-or-url...>', 'files, folders and addresses')
    .option(
      '--story <title>',
      'the story that the articles join (default: a new one, named by its first headline)',
      titleOf,
    )
    .option('--db <file>', 'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)')
    .addOption(columnsOption())
    .option('--demonstration', 'mark the story as text that reports nothing')
    .option('--if-empty', 'do nothing when the database holds articles already')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: ImportOptions) => end(await importPaths(paths, options)));
}

interface ImportOptions {
  story?: string;
  db?: string;
  demonstration?: boolean;
  ifEmpty?: boolean;
  columns?: ColumnMapping;
}

const EXAMPLES = `
Formats:
${importers.map(formatLine).join('\n')}

Examples:
  $ pnpm onrecord import article.txt
  $ pnpm onrecord import articles/ more/*.html --story "Harbour strike"
  $ pnpm onrecord import https://example.org/news/feed.xml --story "Harbour strike"
  $ pnpm onrecord import table.csv --columns text=body,headline=title,published=date
  $ pnpm onrecord import articles/ --db /tmp/trial.db

Ctrl-C finishes the article that is being read and keeps what is in; a second Ctrl-C leaves at once.`;

function formatLine({ label, extensions, maxBytes }: Importer): string {
  const endings = extensions.map((extension) => `.${extension}`).join(' ');
  return `  ${label}: ${endings} (at most ${sizeOf(maxBytes)})`;
}

function sizeOf(bytes: number): string {
  const kibibytes = Math.floor(bytes / 1024);
  return kibibytes < 1024 ? `${kibibytes} KiB` : `${Math.floor(kibibytes / 1024)} MiB`;
}

async function importPaths(paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const found = await findArticleFiles(paths);
  if (found.files.length === 0) throw nothingToRead(paths, found.refused);
  const file = databaseFile(options.db);
  const store = await openDatabase(file);
  try {
    if (options.ifEmpty && !(await store.isEmpty())) {
      await printLine(`Nothing was imported: ${file} holds articles already.`);
      return 0;
    }
    return await importInto(store, found, options);
  } finally {
    await store.close();
  }
}

async function importInto(
  store: Store,
  { files, refused }: FoundInputs,
  options: ImportOptions,
): Promise<ExitCode> {
  const interruption = onInterruption(() =>
    note('Stopping after this article. Ctrl-C again leaves at once.'),
  );
  try {
    const result = await ingestFiles(store, files, refused, options, interruption.signal);
    await keepRefusals(store, result.storyId, refused);
    const [story] = result.storyId === null ? [] : await store.byIds('Story', [result.storyId]);
    const summary = importSummary(result, story ?? null, refused, files);
    for (const line of summary.lines) await printLine(line);
    if (interruption.signal.aborted) {
      note('Stopped. Run the same import again to add the rest; it also links what is in.');
      return 130;
    }
    return summary.refused > 0 ? 1 : 0;
  } finally {
    interruption.release();
  }
}

function titleOf(typed: string): string | undefined {
  try {
    return usableTitle(typed);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

/** What never reached the pipeline is noted beside its refusals, so that the dashboard can name it too. */
async function keepRefusals(
  store: Store,
  storyId: string | null,
  refused: readonly RefusedInput[],
): Promise<void> {
  if (storyId === null) return;
  for (const { name, code, message } of refused) await store.noteRefusal({ storyId, name, code, message });
}
