/**
 * Given names of people, and whether they are a man's or a woman's. The lists are those of the package
 * `gender-detection-from-name` (six languages); a name on which the languages differ tells nothing of the gender.
 */
import { getGender } from 'gender-detection-from-name';
import { isCityName } from './cities.ts';
import { isCommonWord } from './common-words.ts';
import { knownName } from './countries.ts';

/** The pronoun that goes with a given name or a title. */
export type Gender = 'he' | 'she';

/** How surely a word is a given name: one that is also an English word, town or state is one only at times. */
export function givenNameWeight(word: string): number {
  if (!isInList(word)) return 0;
  if (isCommonWord(word) || knownName(word)) return AT_TIMES;
  return isCityName(word) ? OFTEN : 1;
}

const AT_TIMES = 0.4;
const OFTEN = 0.7;

/** The gender of a given name, or null when it is unknown or differs by language. */
export function genderOfGivenName(word: string): Gender | null {
  const found = new Set(LANGUAGES.map((language) => getGender(word, language)));
  if (found.size !== 1) return null;
  if (found.has('male')) return 'he';
  return found.has('female') ? 'she' : null;
}

const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'tr'] as const;

/** Of "Anne-Marie" and "Jean-Paul" the list may hold only the first half. */
function isInList(word: string): boolean {
  if (word.length < SHORTEST || !/^\p{Lu}/u.test(word)) return false;
  return getGender(word) !== 'unknown' || getGender(word.split('-')[0] ?? '') !== 'unknown';
}

/** Shorter entries of the lists are mostly particles and abbreviations. */
const SHORTEST = 3;
