/** To whom something is said: the noun phrase right behind "told", "warned", "urged" and their kin. */
import type { Range } from '@onrecord/schema';
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from '../actor/lexicon/role-nouns.ts';
import type { Draft } from './draft.ts';
import type { MentionIndex } from './mention-index.ts';
import { singularOf } from './nominal-kind.ts';

/** Cues that take the addressee as their object. */
const ADDRESSING =
  /\b(?:advis|ask|assur|caution|convinc|implor|inform|instruct|invit|notif|order|persuad|press|promis|remind|request|tell|urg|warn)(?:e|ed|es|ing|s|ied|y)?$|\btold$|\bcalled (?:on|upon)$|\bappealed to$|\bproposed to$|\bsaid to$/iu;

/** True when the words are a cue that takes the addressee as its object. */
export function isAddressing(cue: string): boolean {
  return ADDRESSING.test(cue);
}

/** What ends the noun phrase: a clause, a preposition, a time or a mark. */
const PHRASE =
  /^\s+(?<phrase>(?:(?!(?:that|to|against|about|over|not|it|they|he|she|we|I|on|in|at|by|for|from|of|after|before|during|if|when|whether|via|as|last|this|early|late|earlier|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[^\s,.;:()“”"—–]+\s*?(?:\.(?=\p{L}\.))?[ \u00a0]?)+)/u;

/** The phrase that names the addressee, or null. */
export function addresseePhrase(
  text: string,
  { cue, content, sentence }: Pick<Draft, 'cue' | 'content' | 'sentence'>,
  index: MentionIndex,
): Range | null {
  for (const range of cue) {
    for (const end of wordEnds(text, range)) {
      if (!ADDRESSING.test(text.slice(range.start, end))) continue;
      const phrase = phraseAt(text, end, limitOf(text, end, content, sentence));
      if (phrase && isSomebody(text, phrase, index)) return phrase;
    }
  }
  return null;
}

/** Longest addressee in words; more is a clause without "that". */
const LONGEST = 6;

function wordEnds(text: string, { start, end }: Range): number[] {
  return [...text.slice(start, end).matchAll(/[\p{L}’'-]+/gu)].map(
    (match) => start + match.index + match[0].length,
  );
}

/** The content ends the addressee, unless it begins with it ("urged | Norway to wait"). */
function limitOf(text: string, from: number, content: readonly Range[], sentence: Range): number {
  const starts = content.map(({ start }) => start).filter((start) => start > from);
  return Math.min(sentence.end, ...starts.filter((start) => /\p{L}/u.test(text.slice(from, start))));
}

function phraseAt(text: string, from: number, to: number): Range | null {
  const match = PHRASE.exec(text.slice(from, to));
  const phrase = match?.groups?.phrase?.trimEnd();
  if (!match || !phrase || phrase.split(/\s+/).length > LONGEST) return null;
  const start = from + match[0].indexOf(phrase);
  return { start, end: start + phrase.length };
}

/** A name, a pronoun, or a noun for people or a body: anything else behind the verb is a clause. */
function isSomebody(text: string, { start, end }: Range, index: MentionIndex): boolean {
  const head = /[\p{L}’'-]+$/u.exec(text.slice(start, end))?.[0] ?? '';
  if (index.endingAt(end).some(({ span }) => span.start >= start)) return true;
  return PERSON_NOUNS.has(singularOf(head)) || GROUP_NOUNS.has(head) || BODY_NOUNS.has(head);
}
