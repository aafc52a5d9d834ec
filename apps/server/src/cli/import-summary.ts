/** What an import did, in words: how many articles are new, and every refused input with its reason. */
import type { Story } from '@onrecord/schema';
import type { IngestResult } from '../ingest/ingest.ts';
import { withoutName } from '../ingest/refusal.ts';
import type { ArticleFile, RefusedInput } from './article-files.ts';
import { inOneLine } from './output.ts';

/** The summary for people, and the count that decides the exit code. */
export interface ImportSummary {
  lines: string[];
  refused: number;
}

/** Sums up what the pipeline did and what never reached it. */
export function importSummary(
  { added, unchanged, refusals, notes }: Omit<IngestResult, 'storyId'>,
  story: Pick<Story, 'id' | 'title'> | null,
  refused: readonly RefusedInput[],
  files: readonly ArticleFile[],
): ImportSummary {
  const typed = typedNames(files);
  const all = [
    ...refused.map(({ typed: name, message }) => ({ name, message })),
    ...refusals.map(({ name, message }) => ({
      name: typed(name),
      message: withoutName(message, name),
    })),
  ];
  const counts = `${articles(added)} added, ${unchanged} unchanged, ${all.length} refused.`;
  return {
    lines: [
      ...notes.map(({ name, message }) => `note     ${inOneLine(`${typed(name)}: ${message}`)}`),
      ...all.map(({ name, message }) => `refused  ${inOneLine(`${name}: ${message}`)}`),
      story ? `${counts} Story: "${story.title}" (${story.id})` : counts,
    ],
    refused: all.length,
  };
}

/** From the names of records to what the caller typed; a part of a file is known by the way to it. */
function typedNames(files: readonly ArticleFile[]): (name: string) => string {
  const typed = new Map(files.map((file) => [file.name, file.typed]));
  return (name) => {
    for (let end = name.length; end > 0; end = lastPart(name, end - 1)) {
      const known = typed.get(name.slice(0, end));
      if (known !== undefined) return `${known}${name.slice(end)}`;
    }
    return name;
  };
}

/** Behind the name of a file stand the way to a part of it, or the number of a row or an item. */
function lastPart(name: string, before: number): number {
  return Math.max(name.lastIndexOf('/', before), name.lastIndexOf('#', before));
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}
