/** Hands files to the ingest one by one, with progress, until they are through or a signal says stop. */
import type { ColumnMapping } from '@onrecord/formats';
import type { Store } from '@onrecord/store';
import { type IngestInput, type IngestResult, ingest } from '../ingest/ingest.ts';
import { readArticleBytes } from './article-bytes.ts';
import { type ArticleFile, type RefusedInput, refusedInput } from './article-files.ts';
import { note } from './output.ts';
import { progressOver } from './progress.ts';

/** What the files become. */
export interface IngestFilesOptions {
  story?: string;
  demonstration?: boolean;
  columns?: ColumnMapping;
}

/** What was done, also when a signal ended it early: the articles that were read by then are stored. */
export async function ingestFiles(
  store: Store,
  files: readonly ArticleFile[],
  refused: RefusedInput[],
  { story, demonstration, columns }: IngestFilesOptions,
  signal: AbortSignal,
): Promise<IngestResult> {
  const progress = progressOver(files.length, files.length === 1 ? 'file' : 'files');
  const refusedBefore = refused.length;
  const faults: unknown[] = [];
  let reached: IngestResult = NOTHING_YET;
  try {
    return await ingest({
      inputs: inputsOf(files, refused, signal),
      story: { title: story, demonstration },
      reading: { columns },
      store,
      signal,
      onProgress: (now) => {
        reached = now;
        progress.show(
          now.done + refused.length - refusedBefore,
          now.state === 'linking' ? 'linking the story' : '',
        );
      },
      onFault: (error) => faults.push(error),
    });
  } catch (error) {
    if (error === signal.reason) return reached;
    note(`Stopped by an error. ${reached.added} added and ${reached.unchanged} unchanged articles are kept.`);
    throw error;
  } finally {
    progress.stop();
    if (faults.length > 0) note(`The program failed, first with: ${traceOf(faults[0])}`);
  }
}

/** The cause is the trace of the thread in which the error happened. */
function traceOf(fault: unknown): string {
  const { cause, stack } = fault instanceof Error ? fault : new Error(String(fault));
  return typeof cause === 'string' ? cause : (stack ?? String(fault));
}

const NOTHING_YET: IngestResult = { added: 0, unchanged: 0, refusals: [], notes: [], storyId: null };

/** Reads a file only when its turn comes; one that cannot be read goes to the refused ones. */
async function* inputsOf(
  files: readonly ArticleFile[],
  refused: RefusedInput[],
  signal: AbortSignal,
): AsyncGenerator<IngestInput> {
  for (const file of files) {
    if (signal.aborted) return;
    try {
      if (file.url) yield { name: file.name, url: file.url };
      else yield { name: file.name, bytes: await readArticleBytes(file), isGivenAway: true };
    } catch (error) {
      refused.push(refusedInput(file, error));
    }
  }
}
