/** `onrecord read`: what an import would store of files and pages, without a database. */
import { availableParallelism } from 'node:os';
import type { ColumnMapping } from '@onrecord/formats';
import type { Command } from 'commander';
import { openExtraction } from '../ingest/extraction.ts';
import { inOrderInParts } from '../ingest/in-order-in-parts.ts';
import { lazyFetcher } from '../ingest/lazy-fetcher.ts';
import { openReading } from '../ingest/reading.ts';
import { type ArticleFile, findArticleFiles, type RefusedInput } from './article-files.ts';
import { columnsOption } from './columns-option.ts';
import { type ExitCode, nothingToRead } from './exit-code.ts';
import { onInterruption } from './interruption.ts';
import { inOneLine, note, printLine } from './output.ts';
import { type ReadLine, type ReadPart, type ReadTools, readInput, refusedLine } from './read-input.ts';
import { readSummary } from './read-summary.ts';

/** Adds the command to the program. */
export function addReadCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('read')
    .summary('show what an import would store, without a database')
    .description(
      'Reads files, folders and addresses as an import would, and stores nothing. With --json one line per article: {"input", "format", "headline", "standfirst", "byline", "outlet", "published", "lang", "text", "blocks": [{"start", "end", "role", ...} ...], "refused": null}; an input that cannot be read gives a line with "refused": {"code", "message"} and all else null. Offsets count UTF-16 code units of "text".',
    )
    .argument('<path-or-url...>', 'files, folders and addresses')
    .option('--json', 'one JSON line per article')
    .addOption(columnsOption())
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: ReadCommandOptions) => end(await readPaths(paths, options)));
}

interface ReadCommandOptions {
  json?: boolean;
  columns?: ColumnMapping;
}

const EXAMPLES = `
Examples:
  $ pnpm onrecord read page.html
  $ pnpm onrecord read pages/ report.pdf --json > articles.jsonl
  $ pnpm onrecord read https://example.org/news/quay --json`;

/** A lane has two threads; more lanes than these would only fill the memory. */
const MOST_LANES = 8;

async function readPaths(paths: readonly string[], { json, columns }: ReadCommandOptions): Promise<ExitCode> {
  const { files, refused } = await findArticleFiles(paths);
  if (files.length === 0 && !json) throw nothingToRead(paths, refused);
  const interruption = onInterruption(() => note('Stopping after the files that are being read.'));
  let refusals = 0;
  const print = async (part: ReadPart) => {
    if ('note' in part) return note(`note  ${part.note}`);
    if (part.line.refused) refusals += 1;
    await printRead(part.line, json ?? false);
  };
  try {
    const found = [...files, ...refused].sort((a, b) => a.at - b.at);
    for await (const part of readAll(found, { columns }, interruption.signal)) await print(part);
  } catch (error) {
    if (error !== interruption.signal.reason) throw error;
  } finally {
    interruption.release();
  }
  if (interruption.signal.aborted) return 130;
  if (files.length === 0) return 3;
  return refusals > 0 ? 1 : 0;
}

function printRead(line: ReadLine, isJson: boolean): Promise<void> | void {
  if (isJson) return printLine(JSON.stringify(line));
  if (line.refused) return note(`refused  ${inOneLine(`${line.input}: ${line.refused.message}`)}`);
  return printLine(readSummary(line));
}

/** As many inputs are under way as there are lanes; each lane has threads of its own. */
async function* readAll(
  files: readonly (ArticleFile | RefusedInput)[],
  options: ReadTools['options'],
  signal: AbortSignal,
): AsyncGenerator<ReadPart> {
  const count = Math.min(availableParallelism(), files.length, MOST_LANES);
  const lanes = Array.from({ length: count }, () => ({
    reading: openReading(),
    extraction: openExtraction(),
  }));
  const fetcher = lazyFetcher();
  const free = [...lanes];
  const work = async function* (file: ArticleFile | RefusedInput): AsyncGenerator<ReadPart> {
    if ('code' in file) return yield { line: refusedLine(file, { refusal: file }) };
    const lane = free.pop() as (typeof lanes)[number];
    try {
      yield* readInput(file, { ...lane, fetcher, options, signal });
    } finally {
      free.push(lane);
    }
  };
  try {
    yield* inOrderInParts(files, Math.max(1, count), work, signal);
  } finally {
    await Promise.all(lanes.flatMap(({ reading, extraction }) => [reading.close(), extraction.close()]));
    await fetcher.close();
  }
}
