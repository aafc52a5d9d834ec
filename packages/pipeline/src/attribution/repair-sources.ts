/**
 * Draws the sources of a tagger to the names that they touch: a tagger that works on words may cut a name or a title in two,
 * take a leading "On Monday," for part of the source, or leave out the pronoun right before the cue.
 */
import type { Range } from '@onrecord/schema';
import { PERSON_NOUNS } from '../actor/lexicon/role-nouns.ts';
import { isAddressing } from './addressees.ts';
import type { Draft } from './draft.ts';
import type { GrowingCast } from './growing-cast.ts';
import type { MentionIndex } from './mention-index.ts';
import { nounSource, participleSource, sourceBeside } from './source-beside.ts';
import { withBack, withLost, withoutContent } from './source-content.ts';
import { withFront } from './source-front.ts';

/** The draft with whole names in its sources, and with a source where one stands beside the cue. */
export function repairSources(cast: GrowingCast, draft: Draft): Draft {
  const { index } = cast;
  const { text } = cast.read;
  if (isHearsay(text, draft)) return { ...draft, source: [] };
  const given = draft.source.map((range) =>
    withoutContent(text, withoutTime(text, wholeNames(text, range, index), index), draft, index),
  );
  const outside = given.filter((range) => range.start < range.end && !isTold(text, range, draft, index));
  const beside =
    outside.length > 0
      ? (nounSource(text, draft, index) ?? participleSource(text, draft))
      : sourceBeside(text, draft, index);
  const fronted = beside ? [beside] : outside.map((range) => withFront(cast, range));
  const source = fronted.map((range) => withBack(text, range, draft));
  const lost = given.length === 1 ? { start: draft.source[0]?.start ?? 0, end: source[0]?.start ?? 0 } : null;
  const content = withoutSources(text, draft.content, source);
  return { ...draft, source, content: lost ? withLost(text, content, lost) : content };
}

/** "Norway warned | Sweden": with a subject before the cue, the one behind it is told. */
function isTold(text: string, { start }: Range, { cue }: Draft, index: MentionIndex): boolean {
  return cue.some(
    (one) =>
      one.end === start - 1 &&
      isAddressing(text.slice(one.start, one.end)) &&
      index.endingAt(one.start - 1).some(({ form }) => form !== 'adjective'),
  );
}

const PASSIVE =
  /\b(?:is|are|was|were|been) (?:\w+ly )?(?:said|believed|thought|rumou?red|reported|alleged|understood|expected)$|\b(?:reportedly|allegedly)$/iu;

/** "He is said to": the subject of a passive is not who says so. */
function isHearsay(text: string, { source, cue }: Draft): boolean {
  return cue.some(
    ({ start, end }) => PASSIVE.test(text.slice(start, end)) && source.every((one) => one.end <= start),
  );
}

/** "Berg" of "Ada Berg" and "spokesman" of "spokesman Ola Berg" become whole. */
function wholeNames(text: string, { start, end }: Range, index: MentionIndex): Range {
  const names = index.touching({ start, end }).filter(({ form }) => form === 'name' || form === 'adjective');
  const whole = {
    start: Math.min(start, ...names.map(({ span }) => span.start)),
    end: Math.max(end, ...names.map(({ span }) => span.end)),
  };
  const last = /(\p{L}+)$/u.exec(text.slice(whole.start, whole.end))?.[1]?.toLowerCase() ?? '';
  const next = PERSON_NOUNS.has(last) ? nameBehind(text, whole.end, index) : null;
  return next === null ? whole : { start: whole.start, end: next };
}

/** The content without the words of a source at its ends. */
function withoutSources(text: string, content: readonly Range[], source: readonly Range[]): Range[] {
  return content.flatMap((range) => {
    const inside = source.find(({ start, end }) => start < range.end && range.start < end);
    if (!inside) return [range];
    const before = text.slice(range.start, Math.max(range.start, inside.start)).replace(/[\s,;]+$/u, '');
    const front = { start: range.start, end: range.start + before.length };
    const back = { start: Math.min(inside.end, range.end), end: range.end };
    return [front, back].filter((piece) => /[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end)));
  });
}

/** Titles may stand between a role and the name. */
const BETWEEN = /^\s+(?:\p{Lu}\p{L}*\.?\s+){0,3}/u;

function nameBehind(text: string, from: number, index: MentionIndex): number | null {
  const gap = BETWEEN.exec(text.slice(from, from + 40))?.[0] ?? '';
  for (let at = from + 1; at <= from + gap.length; at += 1) {
    const name = index.startingAt(at).find(({ form }) => form === 'name');
    if (name) return name.span.end;
  }
  return null;
}

const TIME_IN_FRONT =
  /^(?:(?:on|in|late|early|earlier|last|this|next)\s+)*(?:\p{Lu}\p{Ll}+day|week|month|year|morning|afternoon|evening|night|today|yesterday|\p{Lu}\p{Ll}+\s\d{1,2})(?:\s(?:morning|afternoon|evening|night))?,\s+/iu;
const ADVERB_BEHIND = /\s+(?:also|earlier|has|had|have|later|meanwhile|previously|recently|then)$/u;

function withoutTime(text: string, { start, end }: Range, index: MentionIndex): Range {
  const front = TIME_IN_FRONT.exec(text.slice(start, end))?.[0].length ?? 0;
  const kept = index.startingAt(start).length > 0 && front === 0 ? 0 : front;
  const behind = ADVERB_BEHIND.exec(text.slice(start + kept, end))?.[0].length ?? 0;
  return { start: start + kept, end: end - behind };
}
