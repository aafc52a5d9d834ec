/** How much of an article's body stands in another article too: UTF-16 code units. */
import type { PassageKind, Range, SharedPassage, TextVersion } from '@onrecord/schema';
import { eq, sql } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import { bodyBlocks } from '../sort-keys.ts';
import { textVersions } from '../tables/index.ts';

/** Kinds in which an outlet prints another's sentences. Two that quote the same words of a speaker need not know each other. */
const COPIED_KINDS: ReadonlySet<PassageKind> = new Set<PassageKind>(['near-verbatim', 'phrase']);

/** By article id. Passages that only look alike, quote one speaker, or repeat within one file, are not shared text. */
export function sharedLengths(engine: Engine, passages: readonly SharedPassage[]): Map<string, number> {
  const ranges = copiedRanges(passages);
  return new Map([...ranges].flatMap(([textId, parts]) => lengthIn(engine, textId, parts)));
}

/** The same for one text, by all passages that have a span in it. */
export function sharedLengthIn(version: TextVersion, passages: readonly SharedPassage[]): number {
  return sharedBody(version, copiedRanges(passages).get(version.id) ?? []);
}

const textById = statement(({ db }) =>
  db
    .select({ body: textVersions.body })
    .from(textVersions)
    .where(eq(textVersions.id, sql.placeholder('id')))
    .prepare(),
);

function lengthIn(engine: Engine, textId: string, parts: readonly Range[]): [string, number][] {
  const stored = textById(engine).get({ id: textId });
  if (!stored) return [];
  const version = JSON.parse(stored.body) as TextVersion;
  return [[version.articleId, sharedBody(version, parts)]];
}

function sharedBody({ text, blocks }: TextVersion, parts: readonly Range[]): number {
  return overlap(union(parts), union(bodyBlocks(text, blocks)));
}

/** What was copied, by the text that it stands in. */
function copiedRanges(passages: readonly SharedPassage[]): Map<string, Range[]> {
  const ranges = new Map<string, Range[]>();
  for (const { kind, spans, sameOrigin } of passages) {
    if (!COPIED_KINDS.has(kind) || sameOrigin === 'no') continue;
    if (new Set(spans.map(({ text }) => text)).size < 2) continue;
    for (const { text, start, end } of spans) ranges.set(text, [...(ranges.get(text) ?? []), { start, end }]);
  }
  return ranges;
}

/** The same stretches without overlaps, ascending. */
function union(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function overlap(a: readonly Range[], b: readonly Range[]): number {
  let length = 0;
  for (const one of a)
    for (const other of b)
      length += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return length;
}
