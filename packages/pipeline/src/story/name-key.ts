/**
 * Folded forms of names, so that spelling alone never makes two actors of one: case, hyphens, apostrophes, diacritics,
 * stops, a leading article, and the ways in which one name is romanised. Keys are for comparing only, never shown.
 */
import { SPELLING_VARIANTS } from './lexicon/spelling-variants.ts';

/** The words of a name, folded: "Min-Ho" and "Min Ho" give the same, "U.S." gives "us". */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`´]s$/u, '')
    .replace(/['’`´ʼ.]/gu, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const kept = words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
  return kept.map((word) => SPELLING_VARIANTS.get(word) ?? word);
}

/** The folded name as one string, empty for a name without letters. */
export function nameKey(name: string): string {
  return nameWords(name).join(' ');
}

/** True for a name printed as capitals only, with or without stops: "UN", "U.N.", "IAEA". */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(name.replaceAll('.', ''));
}

/** The initials of a long form, small words left out: "Bank for River Trade" gives "brt". Empty below two words. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toLowerCase()).join('');
}

/**
 * How a given name sounds as far as romanisations differ: y and j for i, kh for h, doubled letters, a silent h.
 * "Alexei" and "Alexey", "Mohammed" and "Mohamed" are alike; "Andrei" and "Andrea" are not.
 */
export function romanisationKey(word: string): string {
  return word
    .replaceAll('kh', 'h')
    .replaceAll('ph', 'f')
    .replace(/ck|q|c(?!h)/g, 'k')
    .replaceAll('w', 'v')
    .replaceAll('z', 's')
    .replace(/(?<=[bcdgjkrt])h/g, '')
    .replace(/[yj]/g, 'i')
    .replace(/ou/g, 'u')
    .replace(/(.)\1+/gu, '$1')
    .replace(/h$/, '');
}

/** True when two keys of one length differ in one inner vowel only: "mohamed", "mohamad". */
export function differInOneVowel(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST_NAME_WITH_A_VARIANT) return false;
  const places = Array.from(a, (_, at) => at).filter((at) => a[at] !== b[at]);
  const [at] = places;
  if (places.length !== 1 || at === undefined || at === 0 || at === a.length - 1) return false;
  return VOWEL.test(a.charAt(at)) && VOWEL.test(b.charAt(at));
}

/** Shorter names that differ in a vowel are mostly different names: Jan, Jon, Jun. */
const SHORTEST_NAME_WITH_A_VARIANT = 5;

const VOWEL = /[aeiou]/;
