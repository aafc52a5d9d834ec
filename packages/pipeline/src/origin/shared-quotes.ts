/**
 * Quotations that two articles share, and quotations of one speaker whose words differ inside the marks. Who speaks
 * decides what alike words mean: two people may well use the same three words.
 */
import type { SameOrigin } from '@onrecord/schema';
import type { SpeakerTie, TieOf } from '../story/speaker-ties.ts';
import { align } from './alignment.ts';
import { type PassageLink, placeOf } from './passage-link.ts';
import { type Quote, tellingWords } from './quotes.ts';

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

/** From this length the words alone prove one quotation, whoever is said to have spoken. */
const FEWEST_WORDS_OF_PROOF = 6;

/** A part of two longer quotations must be at least so long. */
const FEWEST_WORDS_OF_PART = 5;

/** Drift keeps most of the words, in any order: half of both quotations together. */
const LEAST_SHARE_OF_DRIFT = 0.5;

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
  const { pairs, longestRun } = align(a.words, b.words);
  const shorter = Math.min(a.words.length, b.words.length);
  if (longestRun < shorter && longestRun < FEWEST_WORDS_OF_PART) return null;
  const run = runOf(pairs, longestRun);
  const [headA, headB] = [run[0]?.a ?? 0, run[0]?.b ?? 0];
  const placeA = placeOf(a.text, a.words.slice(headA, headA + run.length));
  const placeB = placeOf(b.text, b.words.slice(headB, headB + run.length));
  if (!placeA || !placeB) return null;
  const sameOrigin = judge(longestRun, tellingWords(placeA.words).size, tie);
  if (sameOrigin === 'no' || longestRun < 2) return null;
  const isRepeat = a.text.textId === b.text.textId;
  if (isRepeat && longestRun < FEWEST_WORDS_OF_PART) return null;
  return { kind: isRepeat ? 'in-file-repeat' : 'shared-quote', sameOrigin, a: placeA, b: placeB, share: 1 };
}

/** Long runs prove themselves; short ones need speakers who are one, or stand for each other, and words that tell. */
function judge(words: number, telling: number, tie: SpeakerTie): SameOrigin {
  if (words >= FEWEST_WORDS_OF_PROOF) return tie === 'different' ? 'probable' : 'yes';
  if (tie === 'same') return 'yes';
  if (tie === 'different' || telling < 2) return 'no';
  return 'probable';
}

function driftedWords(a: Quote, b: Quote, tie: SpeakerTie): PassageLink | null {
  if (a.text.textId === b.text.textId || (tie !== 'same' && tie !== 'tied')) return null;
  const shared = [...a.telling].filter((word) => b.telling.has(word)).length;
  const share = (2 * shared) / (a.telling.size + b.telling.size);
  if (shared < 2 || share < LEAST_SHARE_OF_DRIFT) return null;
  return { kind: 'quote-drift', sameOrigin: 'probable', a, b, share };
}

type Pairs = ReturnType<typeof align>['pairs'];

/** The longest unbroken run of an alignment. */
function runOf(pairs: Pairs, length: number): Pairs {
  const from = pairs.findIndex((pair, at) => {
    const last = pairs[at + length - 1];
    return last !== undefined && last.a - pair.a === length - 1 && last.b - pair.b === length - 1;
  });
  return from < 0 ? [] : pairs.slice(from, from + length);
}
