/**
 * Single marks are quotation marks in one newspaper and apostrophes in all of them. Only an opening mark in opening place with a
 * closing mark in closing place quotes; everything else is left alone, because a wrong quotation is worse than a missed one.
 */
import { ELISIONS } from './lexicon/elisions.ts';

/** Whether the single mark at this offset stands where a quotation can open: not in or behind a word, and not for left-out letters. */
export function opensSingle(text: string, at: number): boolean {
  if (!/[‘‚']/.test(text.charAt(at)) || !OPENING_PLACE.test(text.charAt(at - 1))) return false;
  const word = /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1, at + 1 + LONGEST_ELISION))?.[0];
  if (word === undefined) return /\S/.test(text.charAt(at + 1));
  return !/^\p{N}\p{N}s?$/u.test(word) && !ELISIONS.has(word.toLowerCase());
}

/**
 * The offset of the mark that closes the quotation opened at `at`, or null when none does in the paragraph.
 *
 * @remarks Behind a plural ("the workers’ hall") the mark is taken for an apostrophe as long as a clearer closing mark follows.
 */
export function singleQuoteEnd(text: string, at: number): number | null {
  let maybe: number | null = null;
  const marks = /[‘’']/g;
  marks.lastIndex = at + 1;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const place = match.index;
    if (opensSingle(text, place)) break;
    if (!closesSingle(text, place)) continue;
    if (!isBehindPlural(text, place)) return place;
    maybe ??= place;
  }
  return maybe;
}

/** One letter more than the longest entry of the list, so that a longer word is not taken for it. */
const LONGEST_ELISION = 8;

/** An empty string is the beginning of the text. */
const OPENING_PLACE = /^$|[\s([{–—-]/;

function closesSingle(text: string, at: number): boolean {
  return (
    text.charAt(at) !== '‘' &&
    /\S/.test(text.charAt(at - 1)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))
  );
}

function isBehindPlural(text: string, at: number): boolean {
  return /[sS]/.test(text.charAt(at - 1)) && /^\s\p{L}/u.test(text.slice(at + 1, at + 4));
}
