/**
 * Finds a source that stands beside its cue: the subject right before the verb, the party of "warnings from Oslo", the report
 * before "saying".
 */
import type { Range } from '@onrecord/schema';
import { DOCUMENT_NOUNS, GROUP_NOUNS, MEDIA_NOUNS, PERSON_NOUNS } from '../actor/lexicon/role-nouns.ts';
import type { Draft } from './draft.ts';
import type { MentionIndex } from './mention-index.ts';

/** The subject right before the cue, or the party of a noun of speaking; null when nobody stands there. */
export function sourceBeside(text: string, draft: Draft, index: MentionIndex): Range | null {
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
export function nounSource(text: string, draft: Draft, index: MentionIndex): Range | null {
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
export function participleSource(text: string, draft: Draft): Range | null {
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

/** Adverbs and auxiliaries between a subject and its verb. */
const BEFORE_CUE =
  /\s+(?:(?:also|now|then|later|recently|previously|repeatedly|\p{L}+ly|has|have|had|is|was|are|were|will|would)\s+){0,3}$/u;

function inSentence({ start, end }: Range, { sentence }: Draft): Range | null {
  return start >= sentence.start && end <= sentence.end ? { start, end } : null;
}
