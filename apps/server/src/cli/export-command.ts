/** `onrecord export`: records leave the database in a format of the registry, whole or not at all. */
import { exporterOf, exporters } from '@onrecord/formats';
import type { Story } from '@onrecord/schema';
import type { Store } from '@onrecord/store';
import { type Command, Option } from 'commander';
import { allStories, exportSource } from '../export-source.ts';
import { resolveTyped } from './caller-folder.ts';
import { databaseFile, openDatabaseToRead } from './database-file.ts';
import { CommandError, type ExitCode } from './exit-code.ts';
import { onInterruption } from './interruption.ts';
import { note, printPiece } from './output.ts';
import { writeOutputFile } from './output-file.ts';
import { unlessStopped } from './unless-stopped.ts';

/** Adds the command to the program. */
export function addExportCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('export')
    .summary('write the records of the database to a file')
    .description(
      'Writes the records of one story, or of the whole database, to standard output or to a file. The file is there whole or not at all.',
    )
    .addOption(
      new Option('--to <format>', 'format').choices(exporters.map(({ id }) => id)).makeOptionMandatory(),
    )
    .option('--story <id-or-title>', 'only this story (default: everything)')
    .option('--out <file>', 'write to this file ("-" is standard output)', '-')
    .option('--db <file>', 'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ExportOptions) => {
      await exportRecords(options);
      end(0);
    });
}

interface ExportOptions {
  to: string;
  story?: string;
  out: string;
  db?: string;
}

const ID_WIDTH = Math.max(...exporters.map(({ id }) => id.length));

const EXAMPLES = `
Formats:
${exporters.map(({ id, label }) => `  ${id.padEnd(ID_WIDTH)} ${label}`).join('\n')}

Examples:
  $ pnpm onrecord export --to bundle --out story.jsonl
  $ pnpm onrecord export --to bundle --story "Harbour strike" | gzip > story.jsonl.gz`;

async function exportRecords({ to, story, out, db }: ExportOptions): Promise<void> {
  const store = await openDatabaseToRead(databaseFile(db));
  const interruption = onInterruption(() => undefined);
  try {
    const storyId = story === undefined ? null : (await findStory(store, story)).id;
    const pieces = unlessStopped(exporterOf(to).write(exportSource(store, storyId)), interruption.signal);
    if (out === '-') {
      for await (const piece of pieces) await printPiece(piece);
      return;
    }
    await writeOutputFile(resolveTyped(out), pieces);
    note(`Written: ${out}`);
  } finally {
    interruption.release();
    await store.close();
  }
}

/** The story with this id, or the only one with this title. Throws a CommandError when there is none or more than one. */
async function findStory(store: Store, wanted: string): Promise<Story> {
  const stories: Story[] = [];
  for await (const story of allStories(store)) {
    if (story.id === wanted) return story;
    if (story.title.toLowerCase() === wanted.toLowerCase()) stories.push(story);
  }
  const [found, other] = stories;
  if (found && !other) return found;
  if (found)
    throw new CommandError(
      3,
      `${stories.length} stories are called "${wanted}". Name one by its id: ${stories.map(({ id }) => id).join(', ')}.`,
    );
  throw new CommandError(3, `There is no story "${wanted}". There are: ${await listed(store)}.`);
}

/** So many titles fit into a message; the first ones are the ones that were worked on last or named first. */
const LISTED = 10;

async function listed(store: Store): Promise<string> {
  const page = await store.pageStories({ limit: LISTED });
  const titles = page.items.map(({ item }) => `"${item.title}"`).join(', ');
  if (titles === '') return 'none yet';
  return page.hasNext ? `${titles} and ${page.total - page.items.length} more` : titles;
}
