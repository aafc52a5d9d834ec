/**
 * Sentences that two articles print nearly word for word, or one article twice. A copy may be edited, cut, or stand as a
 * clause of a longer sentence; the share of words that agree decides, not one unbroken run.
 */
import type { PassageKind, SameOrigin } from '@onrecord/schema';
import type { Word } from '../story/story-text.ts';
import { type Alignment, align } from './alignment.ts';
import { type PassageLink, type Place, placeOf } from './passage-link.ts';
import type { PlacedSentence } from './sentence-pairs.ts';
import { tellingWords } from './telling.ts';

/** The link of two sentences of which one is a copy of the other or both of a third; null if they are not. */
export function copiedSentence(left: PlacedSentence, right: PlacedSentence): PassageLink | null {
  const alignment = align(left.sentence.words, right.sentence.words);
  if (!isTelling(left.sentence.words, alignment)) return null;
  return wholeCopy(left, right, alignment) ?? clauseCopy(left, right, alignment);
}

/**
 * Least share of the longer sentence's words that agree. Of the sentence pairs with a common run in the five articles of the
 * reference story, copies lie at 0.84 and above, all others at 0.58 and below; edited copies in PolNeAR dev reach down to 0.78.
 */
const LEAST_SHARE = 0.7;

/** Shorter sentences agree by chance: "He gave no details." */
const FEWEST_WORDS = 8;

/** In a short sentence a place with its name is most of the words, so more must agree, ... */
const LEAST_SHARE_OF_SHORT = 0.85;

/** ... below this length. */
const FEWEST_WORDS_OF_LONG = 14;

/** A sentence inside a longer one must be found nearly whole (the one of the reference story: 0.79), ... */
const LEAST_SHARE_OF_CLAUSE = 0.75;

/** ... be long enough to be no formula, ... */
const FEWEST_WORDS_OF_CLAUSE = 12;

/** ... and keep a run of words that is longer than a title with a name. */
const SHORTEST_RUN_OF_CLAUSE = 7;

/** What agrees must hold words with matter: formulas of the trade and lists of names are printed alike by everybody. */
const FEWEST_TELLING_WORDS = 3;

function isTelling(words: readonly Word[], { pairs }: Alignment): boolean {
  const shared = pairs.flatMap(({ a }) => words[a] ?? []);
  return tellingWords(shared).size >= FEWEST_TELLING_WORDS;
}

function wholeCopy(left: PlacedSentence, right: PlacedSentence, { pairs, longestRun }: Alignment) {
  const [a, b] = [left.sentence.words, right.sentence.words];
  const share = pairs.length / Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  const least = shorter < FEWEST_WORDS_OF_LONG ? LEAST_SHARE_OF_SHORT : LEAST_SHARE;
  if (shorter < FEWEST_WORDS || share < least || longestRun < FEWEST_WORDS / 2) return null;
  return link(wholePlace(left), wholePlace(right), share, 'yes');
}

function clauseCopy(
  left: PlacedSentence,
  right: PlacedSentence,
  { pairs, longestRun }: Alignment,
): PassageLink | null {
  const [a, b] = [left.sentence.words, right.sentence.words];
  const shorter = Math.min(a.length, b.length);
  const share = pairs.length / shorter;
  if (
    shorter < FEWEST_WORDS_OF_CLAUSE ||
    share < LEAST_SHARE_OF_CLAUSE ||
    longestRun < SHORTEST_RUN_OF_CLAUSE
  )
    return null;
  const [head, tail] = [pairs[0], pairs.at(-1)];
  if (!head || !tail) return null;
  const placeA = a.length === shorter ? wholePlace(left) : placeOf(left.text, a.slice(head.a, tail.a + 1));
  const placeB = a.length === shorter ? placeOf(right.text, b.slice(head.b, tail.b + 1)) : wholePlace(right);
  if (!placeA || !placeB) return null;
  const dense = pairs.length / Math.max(placeA.words.length, placeB.words.length);
  return dense < LEAST_SHARE ? null : link(placeA, placeB, dense, 'yes');
}

function wholePlace({ text, sentence }: PlacedSentence): Place {
  return { text, words: sentence.words, start: sentence.start, end: sentence.end };
}

function link(a: Place, b: Place, share: number, sameOrigin: SameOrigin): PassageLink {
  const kind: PassageKind = a.text.textId === b.text.textId ? 'in-file-repeat' : 'near-verbatim';
  return { kind, sameOrigin, a, b, share };
}
