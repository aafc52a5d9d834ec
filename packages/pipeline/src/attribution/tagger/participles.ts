/**
 * Whose a participle is where the tree often errs: "with the minister saying", "was quoted by the Courier as saying". Told by the words
 * and tags alone, so that the tree can be mended with it.
 */
import type { Tag } from './tags.ts';

/** Words and tags of a sentence, in order; words in small letters. */
export interface TaggedWords {
  words: readonly string[];
  tags: readonly Tag[];
}

/** "With the minister saying": the place of the noun between "with" and the participle at `at`, -1 for other words. */
export function absoluteSubject({ words, tags }: TaggedWords, at: number): number {
  if (tags[at] !== 'VBG') return -1;
  let before = at - 1;
  while (before > 0 && at - before <= LONGEST_NAME && IN_NAME.test(tags[before] ?? '')) before--;
  return words[before] === 'with' && before < at - 1 ? at - 1 : -1;
}

/** "Was quoted by the Courier as saying": the place of "quoted" for the participle at `at`, -1 for other words. */
export function quotedBefore({ words, tags }: TaggedWords, at: number): number {
  if (tags[at] !== 'VBG' || words[at - 1] !== 'as') return -1;
  for (let place = at - 1; place >= Math.max(0, at - QUOTED_REACH); place--)
    if (QUOTED.test(words[place] ?? '')) return place;
  return -1;
}

/** Whether the word only leads to such a participle and reports nothing of its own. */
export function isQuotedAs({ words, tags }: TaggedWords, at: number): boolean {
  if (!QUOTED.test(words[at] ?? '')) return false;
  for (let place = at + 1; place <= at + QUOTED_REACH; place++)
    if (words[place] === 'as' && tags[place + 1] === 'VBG') return true;
  return false;
}

const IN_NAME = /^(?:NN|DT|JJ|PRP|POS|CD)/;

/** Longer ones hold a clause. */
const LONGEST_NAME = 8;

const QUOTED = /^(?:cited|overheard|quoted|reported)$/;

/** Room for the name of a medium and a date. */
const QUOTED_REACH = 14;
