/**
 * Draws the sources of a tagger to the names that they touch: a tagger that works on words may cut a name or a title in two,
 * take a leading "On Monday," for part of the source, or leave out the pronoun right before the cue.
 */
import type { Range } from '@onrecord/schema';
import { DOCUMENT_NOUNS, GROUP_NOUNS, MEDIA_NOUNS, PERSON_NOUNS } from '../actor/lexicon/role-nouns.ts';
import type { Draft } from './draft.ts';
import type { MentionIndex } from './mention-index.ts';

/** The draft with whole names in its sources, and with a source where one stands beside the cue. */
export function repairSources(text: string, draft: Draft, index: MentionIndex): Draft {
  if (isHearsay(text, draft)) return { ...draft, source: [] };
  const given = draft.source.map((range) => withoutTime(text, wholeNames(text, range, index), index));
  const outside = given.filter((range) => range.start < range.end);
  const beside =
    outside.length > 0
      ? (nounSource(text, draft, index) ?? participleSource(text, draft))
      : sourceBeside(text, draft, index);
  const source = beside ? [beside] : outside.map((range) => withFront(text, range, index));
  return { ...draft, source, content: withoutSources(text, draft.content, source) };
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

/** What stands before a source and belongs to it: "U.S. and | Norwegian officials", "Ada Berg, | the minister's adviser". */
function withFront(text: string, { start, end }: Range, index: MentionIndex): Range {
  const joint = /\sand\s$/u.exec(text.slice(Math.max(0, start - 5), start));
  const origin =
    joint &&
    index
      .endingAt(start - joint[0].length)
      .find(({ form, span }) => form === 'adjective' || span.exact.length <= LONGEST_ORIGIN);
  if (
    origin &&
    index.startingAt(start).length > 0 &&
    /\p{Ll}s$/u.test(text.slice(start, end).split(/\s(?:and|or|in|of|from)\s/u)[0] ?? '')
  )
    return { start: origin.span.start, end };
  const named = /,\s$/u.test(text.slice(Math.max(0, start - 2), start))
    ? index.endingAt(start - 2).find(({ form }) => form === 'name')
    : undefined;
  const head = /(\p{L}+)$/u.exec(text.slice(start, end))?.[1]?.toLowerCase() ?? '';
  return named && PERSON_NOUNS.has(head) ? { start: named.span.start, end } : { start, end };
}

/** Names that serve as adjectives are abbreviations of states ("U.S.", "UK"). */
const LONGEST_ORIGIN = 6;

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

/** Adverbs and auxiliaries between a subject and its verb. */
const BEFORE_CUE =
  /\s+(?:(?:also|now|then|later|recently|previously|repeatedly|\p{L}+ly|has|have|had|is|was|are|were|will|would)\s+){0,3}$/u;

function sourceBeside(text: string, draft: Draft, index: MentionIndex): Range | null {
  const cue = draft.cue[0];
  if (!cue) return null;
  const gap = BEFORE_CUE.exec(text.slice(Math.max(0, cue.start - 40), cue.start))?.[0].length ?? 0;
  if (gap === 0) return null;
  const before = index.endingAt(cue.start - gap).find(({ form }) => form !== 'description');
  const isOwner = before?.form === 'adjective' || before === undefined;
  if (before && (!isOwner || isNounCue(text, cue))) return inSentence(before.span, draft);
  return nounSource(text, draft, index);
}

/** Nouns of saying, thinking and feeling: their source stands behind "from" or "by", or as an adjective in front. */
const NOUN_CUE =
  /\b(?:accusations?|allegations?|announcements?|anger|appeals?|assurances?|belief|calls?|claims?|comments?|complaints?|concerns?|criticism|demands?|denials?|fears?|hopes?|insistence|offers?|pledges?|pressure|promises?|proposals?|remarks?|reports?|requests?|statements?|suspicions?|threats?|vows?|warnings?|worries)$/iu;

const isNounCue = (text: string, { start, end }: Range) =>
  NOUN_CUE.test(text.slice(start, end).replace(/\s(?:by|from|that)$/u, ''));

/** "Warnings from Oslo", "threats by Oslo and Stockholm". */
function nounSource(text: string, draft: Draft, index: MentionIndex): Range | null {
  const cue = draft.cue.find((range) => isNounCue(text, range));
  if (!cue) return null;
  const origin = index.endingAt(cue.start - 1).find(({ form }) => form === 'adjective');
  if (origin) return inSentence(origin.span, draft);
  const words = text.slice(cue.start, cue.end);
  const from = /\s(?:by|from)$/u.test(words)
    ? cue.end
    : cue.end + (/^\s(?:by|from)\b/u.exec(text.slice(cue.end, cue.end + 6))?.[0].length ?? -cue.end);
  if (from < cue.end) return null;
  const gap =
    /^\s+(?:(?:both|either|the|senior|top|some|several|many)\s+){0,2}/iu.exec(
      text.slice(from, from + 30),
    )?.[0] ?? '';
  for (let at = from + 1; at <= from + gap.length; at += 1) {
    const party = index.startingAt(at)[0];
    if (!party) continue;
    const other = /^\s(?:and|or)\s(?:the\s)?/u.exec(text.slice(party.span.end, party.span.end + 9))?.[0]
      .length;
    const second = other === undefined ? undefined : index.startingAt(party.span.end + other)[0];
    const start = from + (/^\s+/u.exec(gap)?.[0].length ?? 1);
    return inSentence({ start, end: (second ?? party).span.end }, draft);
  }
  return null;
}

/** "Media reports saying", "a letter warning": the noun right before a participle is its source, not the subject of the sentence. */
function participleSource(text: string, draft: Draft): Range | null {
  const cue = draft.cue[0];
  if (!cue || !/^\p{Ll}+ing\b/u.test(text.slice(cue.start, cue.end))) return null;
  const phrase = /(?:^|\s)(?<phrase>(?:(?:a|an|the)\s)?(?:\p{Ll}+\s)?(?<noun>\p{Ll}+))\s$/u.exec(
    text.slice(Math.max(0, cue.start - 40), cue.start),
  )?.groups;
  if (!phrase?.phrase || !phrase.noun || !SPEAKING_NOUNS.some((nouns) => nouns.has(phrase.noun as string)))
    return null;
  const words = phrase.phrase.replace(/^(?:and|by|from|in|of|on|that|to|with|following|after|amid)\s/u, '');
  return inSentence({ start: cue.start - 1 - words.length, end: cue.start - 1 }, draft);
}

const SPEAKING_NOUNS = [PERSON_NOUNS, GROUP_NOUNS, MEDIA_NOUNS, DOCUMENT_NOUNS];

function inSentence({ start, end }: Range, { sentence }: Draft): Range | null {
  return start >= sentence.start && end <= sentence.end ? { start, end } : null;
}
