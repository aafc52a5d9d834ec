/** Two places that are alike: what the finders of this folder hand to the step that makes groups of them. */
import type { PassageKind, Range, SameOrigin } from '@onrecord/schema';
import type { StoryText, Word } from '../story/story-text.ts';

/** A stretch of one article, with its words. */
export interface Place extends Range {
  text: StoryText;
  words: readonly Word[];
}

/** Two places, in what way they are alike, and whether they have one origin. */
export interface PassageLink {
  kind: PassageKind;
  sameOrigin: SameOrigin;
  a: Place;
  b: Place;
  /** 0 to 1: the share of words that agree. */
  share: number;
}

/** The place of a run of words; null for no words. */
export function placeOf(text: StoryText, words: readonly Word[]): Place | null {
  const [head, tail] = [words[0], words.at(-1)];
  return head && tail ? { text, words, start: head.start, end: tail.end } : null;
}
