/** To whom something is said: the noun phrase right behind "told", "warned", "urged" and their kin. */
import type { Range } from '@onrecord/schema';
import type { Draft } from './draft.ts';

/** Cues that take the addressee as their object. */
const ADDRESSING =
  /\b(?:advis|ask|assur|caution|convinc|implor|inform|instruct|invit|notif|order|persuad|press|promis|remind|request|tell|urg|warn)(?:e|ed|es|ing|s|ied|y)?$|\btold$|\bcalled (?:on|upon)$|\bappealed to$|\bproposed to$|\bsaid to$/iu;

/** What ends the noun phrase: a clause, a preposition, a time or a mark. */
const PHRASE =
  /^\s+(?<phrase>(?:(?!(?:that|to|against|about|over|not|it|they|he|she|we|I|on|in|at|by|for|from|of|after|before|during|if|when|whether|via|as|last|this|early|late|earlier|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[^\s,.;:()“”"—–]+\s*?(?:\.(?=\p{L}\.))?[ \u00a0]?)+)/u;

/** Longest addressee in words; more is a clause without "that". */
const LONGEST = 6;

/** The phrase that names the addressee, or null. */
export function addresseePhrase(
  text: string,
  { cue, sentence }: Pick<Draft, 'cue' | 'sentence'>,
): Range | null {
  for (const range of cue) {
    const words = text.slice(range.start, range.end);
    const verb = /^(?<verb>.*?\p{L}+(?:\s(?:on|upon|to))?)(?=\s|$)/u;
    for (let end = range.start; end < range.end; ) {
      const rest = text.slice(end, range.end);
      const step = verb.exec(rest)?.[0].length ?? rest.length;
      end += Math.max(step, 1);
      if (!ADDRESSING.test(text.slice(range.start, end))) continue;
      const phrase = phraseAt(text, end, sentence);
      if (phrase) return phrase;
    }
    if (words.length === 0) return null;
  }
  return null;
}

function phraseAt(text: string, from: number, sentence: Range): Range | null {
  const rest = text.slice(from, sentence.end);
  const match = PHRASE.exec(rest);
  const phrase = match?.groups?.['phrase']?.trimEnd();
  if (!match || !phrase || phrase.split(/\s+/).length > LONGEST) return null;
  const start = from + match[0].indexOf(phrase);
  return { start, end: start + phrase.length };
}
