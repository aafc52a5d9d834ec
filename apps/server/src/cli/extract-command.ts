/** `onrecord extract`: who is said to have said what, as offsets into the file itself. Nothing is stored. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { type Extraction, openExtraction } from '../ingest/extraction.ts';
import { inOrder } from '../ingest/in-order.ts';
import { type ArticleFile, findArticleFiles, type RefusedInput } from './article-files.ts';
import { type ExitCode, nothingToRead } from './exit-code.ts';
import { type Extracted, extractFile } from './extracted-article.ts';
import { onInterruption } from './interruption.ts';
import { inOneLine, note, printLine } from './output.ts';

/** Adds the command to the program. */
export function addExtractCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('extract')
    .summary('print who said what in files, without a database')
    .description(
      'Prints one JSON line per article: {"id": <file name without ending>, "attributions": [{"source": [[start, end] ...], "cue": [...], "content": [...]}]}. Offsets count UTF-16 code units of the decoded file as it is, with its line ends and byte order mark.',
    )
    .argument('<path...>', 'plain text files, and folders that hold them')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[]) => end(await extractPaths(paths)));
}

const EXAMPLES = `
Examples:
  $ pnpm onrecord extract article.txt
  $ pnpm onrecord extract articles/ > attributions.jsonl`;

async function extractPaths(paths: readonly string[]): Promise<ExitCode> {
  const { files, refused } = await findArticleFiles(paths);
  if (files.length === 0) throw nothingToRead(paths, refused);
  for (const input of refused) noteRefusal(input);
  const interruption = onInterruption(() => note('Stopping after the articles that are being read.'));
  const threads = Array.from({ length: Math.min(availableParallelism(), files.length) }, () =>
    openExtraction(),
  );
  let refusals = refused.length;
  try {
    for await (const extracted of extractAll(files, threads, interruption.signal)) {
      if ('line' in extracted) await printLine(extracted.line);
      else noteRefusal(extracted.refused);
      if ('refused' in extracted) refusals += 1;
    }
  } finally {
    interruption.release();
    await Promise.all(threads.map((thread) => thread.close()));
  }
  if (interruption.signal.aborted) return 130;
  return refusals > 0 ? 1 : 0;
}

/** A thread has one article at a time; as many articles are under way as there are threads, so that one is always free. */
function extractAll(
  files: readonly ArticleFile[],
  threads: readonly Extraction[],
  signal: AbortSignal,
): AsyncGenerator<Extracted> {
  const free = [...threads];
  const work = async (file: ArticleFile) => {
    const thread = free.pop() as Extraction;
    try {
      return await extractFile(file, thread);
    } finally {
      free.push(thread);
    }
  };
  return inOrder(files, threads.length, work, signal);
}

function noteRefusal({ typed, message }: RefusedInput): void {
  note(`refused  ${inOneLine(`${typed}: ${message}`)}`);
}
