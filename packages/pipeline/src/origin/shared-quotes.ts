/**
 * Quotations that two articles share, and quotations of one speaker whose words differ inside the marks. Who speaks
 * decides what alike words mean: two people may well use the same three words.
 */
import type { Range, SameOrigin } from '@onrecord/schema';
import { sharedRunsOfWords } from '@onrecord/text';
import type { SpeakerTie, TieOf } from '../story/speaker-ties.ts';
import type { Word } from '../story/story-text.ts';
import { type PassageLink, placeOf } from './passage-link.ts';
import type { Quote } from './quotes.ts';
import { tellingWords } from './telling.ts';

/** A link of two quotations. */
export interface QuoteLink extends PassageLink {
  quotes: [Quote, Quote];
}

/** The links among all quotations, in text order. */
export function sharedQuotes(quotes: readonly Quote[], tieOf: TieOf): QuoteLink[] {
  return quotePairs(quotes).flatMap(([a, b]) => {
    const tie = tieOf(a.speakerIds, b.speakerIds);
    const link = sameWords(a, b, tie) ?? driftedWords(a, b, tie);
    return link ? [{ ...link, quotes: [a, b] satisfies [Quote, Quote] }] : [];
  });
}

/** From this length the words alone prove one quotation, whoever is said to have spoken, ... */
const FEWEST_WORDS_OF_PROOF = 8;

/** ... if so many of them tell something: "that climate change is real" is said by many. */
const FEWEST_TELLING_WORDS_OF_PROOF = 4;

/** Two words that tell, in one story and between marks, are rarely chance. */
const FEWEST_TELLING_WORDS = 2;

/** A part of two longer quotations must be at least so long. */
const FEWEST_WORDS_OF_PART = 5;

/** Drift keeps half of the telling words of both, in any order; all of them if the speaker is not surely one. */
const LEAST_SHARE_OF_DRIFT = 0.5;

/** Two words may meet by chance in two sayings of one speaker, unless they are all there is. */
const FEWEST_WORDS_OF_DRIFT = 3;

/** Endings may change: "farmer", "farmers". */
const STEM_LETTERS = 6;

/** A word in more quotations than this tells nothing. */
const MOST_QUOTES_OF_A_WORD = 60;

function quotePairs(quotes: readonly Quote[]): [Quote, Quote][] {
  const byWord = new Map<string, number[]>();
  for (const [at, { telling }] of quotes.entries())
    for (const word of telling) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  const pairs = new Set<number>();
  for (const indexes of byWord.values())
    if (indexes.length <= MOST_QUOTES_OF_A_WORD)
      for (const [at, a] of indexes.entries())
        for (const b of indexes.slice(at + 1)) pairs.add(a * quotes.length + b);
  return [...pairs]
    .sort((a, b) => a - b)
    .flatMap((pair): [Quote, Quote][] => {
      const [a, b] = [quotes[Math.floor(pair / quotes.length)], quotes[pair % quotes.length]];
      return a && b ? [[a, b]] : [];
    });
}

function sameWords(a: Quote, b: Quote, tie: SpeakerTie): PassageLink | null {
  const shorter = Math.min(a.words.length, b.words.length);
  const least = Math.min(shorter, FEWEST_WORDS_OF_PART);
  const [run] = sharedRunsOfWords(a.comparable, b.comparable, least).sort(
    (left, right) => right.tokens - left.tokens,
  );
  if (!run) return null;
  const placeA = placeOf(a.text, within(a.words, run.a));
  const placeB = placeOf(b.text, within(b.words, run.b));
  if (!placeA || !placeB) return null;
  const sameOrigin = judge(placeA.words, placeA.words.length < shorter, tie);
  const isRepeat = a.text.textId === b.text.textId;
  if (sameOrigin === 'no' || (isRepeat && placeA.words.length < FEWEST_WORDS_OF_PART)) return null;
  return { kind: isRepeat ? 'in-file-repeat' : 'shared-quote', sameOrigin, a: placeA, b: placeB, share: 1 };
}

/**
 * Long runs prove themselves; short ones need speakers who are one, or may stand for each other, and words that tell. A
 * part of two longer quotations ("people are going to be") proves less than a whole one.
 */
function judge(words: readonly Word[], isPart: boolean, tie: SpeakerTie): SameOrigin {
  const telling = tellingWords(words).size;
  if (words.length >= FEWEST_WORDS_OF_PROOF && telling >= FEWEST_TELLING_WORDS_OF_PROOF)
    return tie === 'different' ? 'probable' : 'yes';
  if (tie === 'same') return telling >= (isPart ? FEWEST_TELLING_WORDS : 1) ? 'yes' : 'no';
  return tie === 'different' || isPart || telling < FEWEST_TELLING_WORDS ? 'no' : 'probable';
}

function driftedWords(a: Quote, b: Quote, tie: SpeakerTie): PassageLink | null {
  if (a.text.textId === b.text.textId || tie === 'different') return null;
  const [left, right] = [stems(a), stems(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  const share = (2 * shared) / (left.size + right.size);
  const isWhole = shared >= FEWEST_TELLING_WORDS && share === 1;
  if (
    !isWhole &&
    ((tie !== 'same' && tie !== 'tied') || shared < FEWEST_WORDS_OF_DRIFT || share < LEAST_SHARE_OF_DRIFT)
  )
    return null;
  return { kind: 'quote-drift', sameOrigin: 'probable', a, b, share };
}

function stems({ telling }: Quote): Set<string> {
  return new Set([...telling].map((word) => word.slice(0, STEM_LETTERS)));
}

function within(words: readonly Word[], { start, end }: Range): Word[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}
