/** What an import did, in words: how many articles are new, and every refused input with its reason. */
import type { Story } from '@onrecord/schema';
import type { IngestResult } from '../ingest/ingest.ts';
import { withoutName } from '../ingest/refusal.ts';
import type { ArticleFile, RefusedInput } from './article-files.ts';

/** The summary for people, and the count that decides the exit code. */
export interface ImportSummary {
  lines: string[];
  refused: number;
}

/** Sums up what the pipeline did and what never reached it. */
export function importSummary(
  { added, unchanged, refusals }: Pick<IngestResult, 'added' | 'unchanged' | 'refusals'>,
  story: Pick<Story, 'id' | 'title'> | null,
  refused: readonly RefusedInput[],
  files: readonly ArticleFile[],
): ImportSummary {
  const typed = new Map(files.map((file) => [file.name, file.typed]));
  const all = [
    ...refused.map(({ typed: name, message }) => ({ name, message })),
    ...refusals.map(({ name, message }) => ({
      name: typed.get(name) ?? name,
      message: withoutName(message, name),
    })),
  ];
  const counts = `${articles(added)} added, ${unchanged} unchanged, ${all.length} refused.`;
  return {
    lines: [
      ...all.map(({ name, message }) => `refused  ${name}: ${message}`),
      story ? `${counts} Story: "${story.title}" (${story.id})` : counts,
    ],
    refused: all.length,
  };
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}
