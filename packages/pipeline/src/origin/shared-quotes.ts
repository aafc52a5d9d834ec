/**
 * Quotations that two articles share, and quotations of one speaker whose words differ inside the marks. Who speaks
 * decides what alike words mean: two people may well use the same three words.
 */
import type { Range, SameOrigin } from '@onrecord/schema';
import { sharedRuns } from '@onrecord/text';
import type { SpeakerTie, TieOf } from '../story/speaker-ties.ts';
import type { Word } from '../story/story-text.ts';
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

/** Drift keeps half of the telling words of both, in any order; all of them if a person became an office or a state. */
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
  const shorter = Math.min(a.words.length, b.words.length);
  const [run] = sharedRuns(a.text.batch.textVersion.text, b.text.batch.textVersion.text, {
    minTokens: Math.min(shorter, FEWEST_WORDS_OF_PART),
    withinA: a,
    withinB: b,
  }).sort((left, right) => right.tokens - left.tokens);
  if (!run) return null;
  const placeA = placeOf(a.text, within(a.words, run.a));
  const placeB = placeOf(b.text, within(b.words, run.b));
  if (!placeA || !placeB) return null;
  const sameOrigin = judge(placeA.words.length, tellingWords(placeA.words).size, tie);
  const isRepeat = a.text.textId === b.text.textId;
  if (sameOrigin === 'no' || (isRepeat && placeA.words.length < FEWEST_WORDS_OF_PART)) return null;
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
  if (a.text.textId === b.text.textId || tie === 'different' || tie === 'unknown') return null;
  const shared = [...a.telling].filter((word) => b.telling.has(word)).length;
  const share = (2 * shared) / (a.telling.size + b.telling.size);
  if (shared < 2 || share < (tie === 'levelled' ? 1 : LEAST_SHARE_OF_DRIFT)) return null;
  return { kind: 'quote-drift', sameOrigin: 'probable', a, b, share };
}

function within(words: readonly Word[], { start, end }: Range): Word[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}
