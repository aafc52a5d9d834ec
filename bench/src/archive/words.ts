/**
 * The language of the archive: invented words whose frequencies follow Zipf's law, as those of a real language do. The
 * rank of a word tells how common it is, which is what a benchmark of search has to know.
 */
import { type Random, randomOf, zipfBelow } from './random.ts';

/** Distinct words, about as many as a newspaper uses in a year. */
const VOCABULARY = 30_000;

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const ENDS = ['', '', 'l', 'm', 'n', 'nd', 'r', 's', 'sh', 't'];

/** The word of a rank; 0 is the commonest. */
export function wordOf(rank: number): string {
  const word = WORDS[rank];
  if (word === undefined) throw new RangeError(`There is no word of rank ${rank}; there are ${VOCABULARY}.`);
  return word;
}

/** So many words, separated by spaces. */
export function wordsFrom(random: Random, count: number): string {
  return Array.from({ length: count }, () => WORDS[rankOf(random)]).join(' ');
}

/** A word with a capital letter, such as a name. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An invented word of so many syllables. */
export function inventedWord(random: Random, syllables: number): string {
  let word = '';
  for (let at = 0; at < syllables; at++) word += random.of(ONSETS) + random.of(VOWELS);
  return word + random.of(ENDS);
}

const WORDS = inventedWords();
const rankOf = zipfBelow(VOCABULARY);

/** Common words are short. */
function inventedWords(): string[] {
  const random = randomOf('vocabulary');
  const words = new Set<string>();
  while (words.size < VOCABULARY) words.add(inventedWord(random, words.size < 200 ? 1 : 2 + random.below(2)));
  return [...words];
}
