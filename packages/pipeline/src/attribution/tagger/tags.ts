/** The parts of speech that the rules tell apart, and which of them a word can have. */
import { CLOSED_CLASS_WORDS } from '../lexicon/closed-class-words.ts';

/**
 * Penn tags with the finer ones folded: JJ, RB, NNP and WP stand for all of their kind, `PV` is a pronoun grown together with a verb
 * ("they're"), `X` the rest, `.` any mark.
 */
export const TAGS = [
  'CC',
  'CD',
  'DT',
  'EX',
  'IN',
  'JJ',
  'MD',
  'NN',
  'NNP',
  'NNS',
  'POS',
  'PRP',
  'PRP$',
  'PV',
  'RB',
  'RP',
  'TO',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WRB',
  'X',
  '.',
] as const;

/** One part of speech. */
export type Tag = (typeof TAGS)[number];

/** The tag number of marks, which need no guess. */
export const MARK_TAG = TAGS.length - 1;

/** All tags, one bit a tag number. */
export const ALL_TAGS = 2 ** TAGS.length - 1;

/** An unknown word is no preposition, whatever its ending looks like; words with an apostrophe are grown together. */
export function possibleTags(word: string): number {
  const isOpen = /^\p{L}[\p{L}-]*$/u.test(word) && !closedClassWords.has(word.toLowerCase());
  return isOpen ? OPEN_TAGS : ALL_TAGS;
}

const CLOSED_CLASSES: readonly Tag[] = [
  'CC',
  'DT',
  'EX',
  'IN',
  'MD',
  'PRP',
  'PRP$',
  'PV',
  'RP',
  'TO',
  'WDT',
  'WP',
  'WRB',
];

const OPEN_TAGS = CLOSED_CLASSES.reduce((bits, tag) => bits & ~(1 << TAGS.indexOf(tag)), ALL_TAGS);

const closedClassWords: ReadonlySet<string> = new Set(CLOSED_CLASS_WORDS.trim().split('\n'));
