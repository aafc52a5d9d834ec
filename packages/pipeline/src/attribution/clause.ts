/** The words around a cue, from its source to where the content begins: a negation or a refusal stands there. */
import type { Range } from '@onrecord/schema';
import type { Draft } from './draft.ts';

/** How far the source may stand before its cue for the words between to belong to the cue. */
const CLAUSE_REACH = 120;

/** Words behind the cue that still belong to it: "made | no mention of", "declined | to comment". */
const CUE_TAIL = 24;

/** The clause of a draft; without its source when another cue stands between the two. */
export function clauseOf(text: string, draft: Draft, all: readonly Draft[]): string {
  const { source, cue } = draft;
  const last = cue.at(-1);
  const first = cue[0];
  if (!first || !last) return '';
  const nearest = source.find(({ end }) => end <= first.start && first.start - end <= CLAUSE_REACH);
  const from = nearest && !isParted(nearest, first, draft, all) ? startOf(text, nearest, first) : first.start;
  return text.slice(from, Math.min(last.end + CUE_TAIL, draft.sentence.end, contentAfter(text, draft)));
}

/** The content ends the clause, unless the cue is the refusal of what begins it. */
function contentAfter(text: string, { cue, content }: Draft): number {
  const last = cue.at(-1) as Range;
  if (/\b(?:declin|refus)\w*$/iu.test(text.slice(last.start, last.end))) return Number.POSITIVE_INFINITY;
  return Math.min(...content.map(({ start }) => start).filter((start) => start >= last.end));
}

/** "Norway broke its silence and | said": the verb before "and" is no part of what the cue does. */
function startOf(text: string, source: Range, cue: Range): number {
  const other = /^.*\s(?:and|but)\s/u.exec(text.slice(source.end, cue.start))?.[0].length;
  return other === undefined ? source.start : source.end + other;
}

function isParted(source: Range, cue: Range, draft: Draft, all: readonly Draft[]): boolean {
  return all.some(
    (other) => other !== draft && other.cue.some(({ start, end }) => start >= source.end && end <= cue.start),
  );
}
