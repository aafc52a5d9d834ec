/**
 * Passages that articles of a story share, and whether they have one origin: copied sentences, phrases and quotations.
 * Overlap alone fails in both directions, so each kind has its own finder and its own threshold, stated beside it.
 */
import { compareSpans, type Made, type SharedPassage } from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import type { Resolution } from '../story/resolve-actors.ts';
import type { TieOf } from '../story/speaker-ties.ts';
import type { StoryText } from '../story/story-text.ts';
import { copiedSentence } from './copied-sentences.ts';
import { type Credits, creditsOf, ownOutletOf } from './credit.ts';
import { differencesOf } from './differences.ts';
import { groupLinks, type PassageGroup } from './group-links.ts';
import type { PassageLink, Place } from './passage-link.ts';
import { quotesOf } from './quotes.ts';
import { type PlacedSentence, RUN, type SentencePair, sentencePairs } from './sentence-pairs.ts';
import { FEWEST_WORDS_OF_PHRASE, sharedPhrases } from './shared-phrases.ts';
import { type QuoteLink, sharedQuotes } from './shared-quotes.ts';

/** The links between places of the articles, before they are grouped. */
export interface PassageLinks {
  /** Copied sentences, across articles and inside one. */
  copies: PassageLink[];
  phrases: PassageLink[];
  quotes: QuoteLink[];
}

/** Finds the links among all texts; two articles of one outlet prove nothing about a common origin. */
export function passageLinks(
  texts: readonly StoryText[],
  tieOf: TieOf,
  resolution: Resolution,
): PassageLinks {
  const outlets = new Map(texts.map((text) => [text.textId, ownOutletOf(text, resolution)]));
  const isApart = ({ a, b }: PassageLink) =>
    a.text.textId === b.text.textId ||
    outlets.get(a.text.textId) === null ||
    outlets.get(a.text.textId) !== outlets.get(b.text.textId);
  const wordings = sentencePairs(texts).flatMap(linksOf).filter(isApart);
  return {
    copies: wordings.filter(({ kind }) => kind !== 'phrase'),
    phrases: wordings.filter(({ kind }) => kind === 'phrase'),
    quotes: sharedQuotes(quotesOf(texts), tieOf).filter(isApart),
  };
}

/** The shared passages that the links make, sorted by kind and first span. */
export function sharedPassages(
  { copies, phrases, quotes }: PassageLinks,
  resolution: Resolution,
): SharedPassage[] {
  const own = quotes.filter((link) => !isInsideCopy(link, copies));
  return groupLinks([...copies, ...phrases, ...own])
    .map((group) => passageOf(group, resolution))
    .sort(comparePassages);
}

/** A quotation that was copied with its sentence is part of that copy. */
function isInsideCopy({ a, b }: PassageLink, copies: readonly PassageLink[]): boolean {
  return copies.some(
    (copy) => (isInside(a, copy.a) && isInside(b, copy.b)) || (isInside(a, copy.b) && isInside(b, copy.a)),
  );
}

function isInside(inner: Place, outer: Place): boolean {
  return inner.text.textId === outer.text.textId && inner.start >= outer.start && inner.end <= outer.end;
}

function linksOf({ a, b, sharedRuns }: SentencePair): PassageLink[] {
  const copy = copiedSentence(a, b);
  if (copy) return [copy];
  if (a.text.textId === b.text.textId || sharedRuns < FEWEST_RUNS_OF_PHRASE) return [];
  return sharedPhrases(a, b).filter((link) => !isQuotedInBoth(link, a, b));
}

/** A phrase holds as many runs, each one word further on. */
const FEWEST_RUNS_OF_PHRASE = FEWEST_WORDS_OF_PHRASE - RUN + 1;

/** What stands between marks in both is a shared quotation, judged by its speakers. */
function isQuotedInBoth(link: PassageLink, a: PlacedSentence, b: PlacedSentence): boolean {
  const isQuoted = ({ sentence }: PlacedSentence, { start, end }: PassageLink['a']) =>
    sentence.quotes.some((quote) => quote.start <= start && end <= quote.end);
  return isQuoted(a, link.a) && isQuoted(b, link.b);
}

function passageOf(group: PassageGroup, resolution: Resolution): SharedPassage {
  const spans = group.places.map((place) => place.text.span(place));
  const credits: Credits = COPIED.has(group.kind)
    ? creditsOf(group.places, resolution)
    : { origin: null, lost: [] };
  return {
    type: 'SharedPassage',
    id: contentId('passage', [group.kind, ...spans.flatMap(({ text, start, end }) => [text, start, end])]),
    kind: group.kind,
    spans,
    sameOrigin: group.sameOrigin,
    origin: credits.origin,
    creditLost: credits.lost,
    differences: differencesOf(group.places),
    made: { ...MADE, confidence: Math.round(group.share * 1000) / 1000 },
  };
}

/** Kinds in which words were taken over, so that a credit can get lost. */
const COPIED: ReadonlySet<string> = new Set(['near-verbatim', 'phrase']);

const MADE: Omit<Made, 'confidence'> = { by: 'pipeline', stage: 'origin', version: '1.0.0' };

function comparePassages(a: SharedPassage, b: SharedPassage): number {
  const [left, right] = [a.spans[0], b.spans[0]];
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return left && right ? compareSpans(left, right) || (a.id < b.id ? -1 : 1) : 0;
}
