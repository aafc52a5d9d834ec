/**
 * The tagger finds who is said to have said what inside one article. It is an interface because its engine will
 * change: rules come first, a learned tagger later, which works in batches, asynchronously, with scores per token.
 */
import type { Range } from '@onrecord/schema';
import type { Token } from '@onrecord/text';

/** One article as a tagger sees it. Offsets point into `text`. */
export interface TaggerArticle {
  text: string;
  /** The paragraphs that are article text (headline, standfirst, subhead, body, caption), in order. */
  paragraphs: readonly Range[];
  /** Sentences of those paragraphs, in order. */
  sentences: readonly Range[];
  /** Tokens of those sentences, in order. */
  tokens: readonly Token[];
}

/** How surely a token belongs to each role, each 0 to 1. */
export interface TokenScores extends Range {
  source: number;
  cue: number;
  content: number;
}

/** One attribution: fragments of each role in text order. Content is without outer quotation marks when it is all quoted. */
export interface TaggedAttribution {
  source: Range[];
  cue: Range[];
  content: Range[];
  /** 0 to 1. */
  confidence: number;
}

/** What a tagger says of one article. */
export interface Tagging {
  tokens: TokenScores[];
  attributions: TaggedAttribution[];
}

/** An engine that finds attributions. The answer has one tagging for each article, in the same order. */
export interface AttributionTagger {
  readonly name: string;
  readonly version: string;
  tag(articles: readonly TaggerArticle[]): Promise<Tagging[]>;
}
