/**
 * Parts what a tagger ran together: "said it is safe and warned the town that ..." are two attributions of one source, and
 * "said it is safe, while the union said ..." are two of two sources, not one inside the other.
 */
import type { Range } from '@onrecord/schema';
import type { Draft } from './draft.ts';

/** The drafts with shared sources filled in and contents that end where the next clause begins. Input in text order. */
export function partClauses(text: string, drafts: readonly Draft[]): Draft[] {
  const acting = drafts.filter((draft) => draft.source.length > 0 || !isSeeming(text, draft));
  const sourced = acting.map((draft) => withSharedSource(text, draft, acting));
  return sourced.map((draft) => ({
    ...draft,
    content: draft.content.map((range) => endBefore(range, seamsIn(text, range, draft, sourced))),
  }));
}

/** "Appears", "seems": the writer's own hedge, nobody's words. */
const SEEMS = /^(?:appear|seem)(?:s|ed)?$/iu;

const isSeeming = (text: string, { cue }: Draft) =>
  cue.every(({ start, end }) => SEEMS.test(text.slice(start, end)));

/** A verb behind "and" has the subject of the verb before. */
const COORDINATED = /[\s,](?:and|but|then)\s+(?:(?:also|later|then|\p{L}+ly)\s+)?$/u;
const CONTRASTED = /,?\s+(?:while|whereas|but|although|though)\s+(?:(?:the|a|an)\s+)?$/u;
const REACH = 30;

function withSharedSource(text: string, draft: Draft, all: readonly Draft[]): Draft {
  const cue = draft.cue[0];
  if (draft.source.length > 0 || !cue || !COORDINATED.test(textBefore(text, cue.start))) return draft;
  const before = all.filter(
    (one) =>
      one !== draft &&
      one.sentence.start === draft.sentence.start &&
      one.source.length > 0 &&
      isBefore(one.cue, cue),
  );
  const source = before.at(-1)?.source;
  return source ? { ...draft, source: [...source] } : draft;
}

/** Where another attribution of equal rank begins inside the content. */
function seamsIn(text: string, range: Range, draft: Draft, all: readonly Draft[]): number[] {
  return all.flatMap((other) => {
    const cue = other.cue[0];
    const source = other.source[0];
    if (other === draft || !cue || cue.start <= range.start || cue.end > range.end) return [];
    const isShared = source !== undefined && source.start === draft.source[0]?.start;
    const at = isShared ? cue.start : source && source.start > range.start ? source.start : null;
    if (at === null) return [];
    const before = textBefore(text, at);
    const seam = isShared ? COORDINATED.exec(before) : seamOfOther(text, draft, other, before);
    return seam ? [at - seam[0].length] : [];
  });
}

/** "Berg said …, and both towns deny it": a second statement with "and", when no "that" makes it a part of the first. */
const ANOTHER = /,\s+and\s+(?:(?:the|a|an|both|neither)\s+)?$/u;
/** "… following reports saying": the occasion of speaking, not what was said. */
const OCCASION = /\s(?:following|after|amid|despite)\s(?:(?:the|a|recent|earlier|some)\s)*$/u;
/** "…, the Courier reported": the end of a sentence that tells where it comes from. */
const CLOSING = /,\s(?:(?:the|a|an)\s)?$/u;

function seamOfOther(text: string, draft: Draft, other: Draft, before: string): RegExpExecArray | null {
  const [source, cue] = [other.source[0] as Range, other.cue[0] as Range];
  const contrast = CONTRASTED.exec(before);
  if (contrast) return contrast;
  const isNext = cue.start >= source.end && cue.start - source.end <= NEXT;
  const words = text.slice(source.end, cue.end);
  const isAfterCue = draft.cue.every(({ end }) => end <= source.start);
  if (!isNext) return null;
  if (other.content.length > 0 && other.content.every(({ end }) => end <= source.start))
    return CLOSING.exec(before);
  if (isAfterCue && /ing$/u.test(words)) return OCCASION.exec(before);
  const isBackshifted = /\b(?:had|would)\b/iu.test(words);
  return isAfterCue && !isBackshifted && !isInQuotes(text, draft, source) ? ANOTHER.exec(before) : null;
}

/** Adverbs and auxiliaries between a source and its cue, in characters at most. */
const NEXT = 24;

function isInQuotes(text: string, { content }: Draft, { start }: Range): boolean {
  const from = Math.min(...content.map((range) => range.start));
  const marks = text.slice(from, start).match(/[“”"]/gu) ?? [];
  return marks.at(-1) === '“' || (marks.at(-1) === '"' && marks.length % 2 === 1);
}

function endBefore({ start, end }: Range, seams: readonly number[]): Range {
  return { start, end: Math.min(end, ...seams.filter((seam) => seam > start)) };
}

const textBefore = (text: string, offset: number) => text.slice(Math.max(0, offset - REACH), offset);

const isBefore = (ranges: readonly Range[], { start }: Range) => ranges.some(({ end }) => end <= start);
