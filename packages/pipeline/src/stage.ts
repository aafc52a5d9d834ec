/** The shapes that pass from stage to stage. Stages are pure functions: no clock, no randomness, no network. */
import type { Actor, Block, Mention, MetadataCandidate, Original, PageRange, Range } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import type { AttributionTagger } from './attribution/tagger/tagger.ts';

/** What is known of an article from outside of its text. Everything but the text may be absent. */
export interface ArticleInput {
  /** Already decoded and normalised by rule lf-1. */
  text: string;
  file?: string | null;
  url?: string | null;
  canonicalUrl?: string | null;
  /** ISO instant at which it was fetched. */
  retrievedAt?: string | null;
  /** Publisher, date and headline as the page or feed around the text gives them. */
  metadata?: {
    outlet?: string;
    published?: string;
    headline?: string;
    standfirst?: string;
    byline?: string;
    lang?: string;
    candidates?: MetadataCandidate[];
  };
  /** The blocks as the file shows them; without them the text's own rules mark the blocks. */
  blocks?: Block[];
  pages?: PageRange[];
  original?: Original | null;
}

/** The text of an article cut up once, for all stages. */
export interface ReadText {
  textId: string;
  articleId: string;
  text: string;
  blocks: Block[];
  paragraphs: Range[];
  sentences: Range[];
  tokens: Token[];
}

/** Names and the actors they stand for, within one article. */
export interface CastOfArticle {
  actors: Actor[];
  mentions: Mention[];
}

/** Engines that can be exchanged. */
export interface Engines {
  tagger: AttributionTagger;
}

/** What a story is called before its articles are linked. */
export interface StoryInput {
  id: string;
  title: string;
  demonstration?: boolean;
}
