/**
 * A bundle of Onrecord: articles that somebody has read already. It is taken over only when every word of it is proven, because
 * nothing here reads the articles again.
 */
import { isRecordOf, type OnrecordRecord, UnreadableArticleError } from '@onrecord/schema';
import { type Gathered, gathered } from './bundle/batches.ts';
import type { ImportedFile, Importer, ImportRefusal } from './importer.ts';

/** Reads the articles of a bundle with all that was read out of them. */
export const bundleImporter: Importer = {
  id: 'bundle',
  label: 'Onrecord bundle',
  extensions: ['jsonl'],
  mediaTypes: ['application/jsonl'],
  maxBytes: 48 * 1024 * 1024,
  sniff: (head) => (HEADER.test(new TextDecoder().decode(head)) ? 1 : 0),
  async *read(file) {
    refuseManyLines(file);
    await refuseUngrounded(file);
    const records = await recordsOf(file);
    const { batches, left: others } = gathered(records);
    const left = others.filter(([type]) => !FOUND_ANEW.has(type));
    if (batches.length === 0) throw noArticle(file.name);
    yield { records: { file: file.name, ...storyTitleOf(records), batches } };
    if (left.length > 0) yield { refusal: notTaken(file.name, left) };
  },
};

/** The first line is an object that names the version of the data model. */
const HEADER = /^\uFEFF?\s*\{[^{}\n]*"onrecord"\s*:/;

/** What articles say together is found anew from them wherever they are stored: nothing of it is lost. */
const FOUND_ANEW: ReadonlySet<string> = new Set(['Actor', 'Outlet', 'SharedPassage', 'Story', 'Utterance']);

/** Each record and each fault of it is held in memory while all are checked: 180,000 lines with two faults each took 383 MiB (2026-11). */
const MAX_LINES = 200_000;

function refuseManyLines({ name, bytes }: ImportedFile): void {
  let count = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count += 1;
  if (count <= MAX_LINES) return;
  throw new UnreadableArticleError(
    'too_large',
    name,
    `The bundle has ${count} lines, more than the ${MAX_LINES} that one may have. Export fewer articles at a time.`,
  );
}

const LF = 0x0a;

async function refuseUngrounded({ name, bytes }: ImportedFile): Promise<void> {
  const { validateBundle } = await import('@onrecord/schema/validate');
  const { level, issues } = await validateBundle([bytes]);
  if (level === 'grounded') return;
  const [first] = issues;
  const line = first?.line ? `line ${first.line}` : 'its first record';
  const where = first?.path ? `${line}, ${first.path}` : line;
  throw new UnreadableArticleError(
    'not_grounded',
    name,
    `The bundle does not prove its records: ${issues.length} faults, the first in ${where}: ${first?.message ?? ''}. Verify it, correct it where it was made, and import it again.`,
  );
}

async function recordsOf({ bytes }: ImportedFile): Promise<OnrecordRecord[]> {
  const { readBundle } = await import('@onrecord/schema/bundle');
  const records: OnrecordRecord[] = [];
  for await (const record of readBundle([bytes])) records.push(record);
  return records;
}

function storyTitleOf(records: readonly OnrecordRecord[]): { storyTitle?: string } {
  const [story, other] = records.filter((record) => isRecordOf('Story', record));
  return story && !other ? { storyTitle: story.title } : {};
}

function noArticle(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'no_article',
    name,
    'There is no article with its text in the bundle. Export the articles together with their records.',
  );
}

/** Claims over several articles are not worked out from them yet, and what people judged belongs to those who did. */
function notTaken(name: string, left: Gathered['left']): ImportRefusal {
  const counts = left.map(([type, count]) => `${count} ${type}`).join(', ');
  return {
    name,
    code: 'no_article',
    message: `These records belong to no single article and were not taken over: ${counts}. The articles were read; keep the bundle for the rest.`,
  };
}
