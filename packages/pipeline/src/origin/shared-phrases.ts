/** Runs of words that stand in sentences of two articles which are otherwise their own: a sign of one supplier, no proof. */
import type { Range } from '@onrecord/schema';
import { sharedRunsOfWords } from '@onrecord/text';
import type { Word } from '../story/story-text.ts';
import { type PassageLink, placeOf } from './passage-link.ts';
import type { PlacedSentence } from './sentence-pairs.ts';
import { tellingWords } from './telling.ts';

/** The telling runs that two sentences of different articles share. */
export function sharedPhrases(left: PlacedSentence, right: PlacedSentence): PassageLink[] {
  const runs = sharedRunsOfWords(left.sentence.comparable, right.sentence.comparable, FEWEST_WORDS_OF_PHRASE);
  return runs.flatMap((run): PassageLink[] => {
    const placeA = placeOf(left.text, within(left.sentence.words, run.a));
    const placeB = placeOf(right.text, within(right.sentence.words, run.b));
    if (!placeA || !placeB || !isTelling(placeA.words)) return [];
    const sameOrigin = run.tokens >= FEWEST_WORDS_OF_PROOF ? 'yes' : 'probable';
    return [{ kind: 'phrase', sameOrigin, a: placeA, b: placeB, share: 1 }];
  });
}

/** Six words in a row are still met as stock phrases ("the far side of the river"), seven with matter in them rarely. */
export const FEWEST_WORDS_OF_PHRASE = 7;

/** A dozen words in a row are not written twice by chance. */
const FEWEST_WORDS_OF_PROOF = 12;

/** Words with matter, names left out: a title with a long name is printed alike by everybody. */
const FEWEST_TELLING_WORDS = 4;

function isTelling(words: readonly Word[]): boolean {
  return tellingWords(words).size >= FEWEST_TELLING_WORDS;
}

function within(words: readonly Word[], range: Range): Word[] {
  return words.filter(({ start, end }) => start >= range.start && end <= range.end);
}
