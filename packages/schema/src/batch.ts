/**
 * What the pipeline hands to the store: plain records, whose ids come from content.
 * An article batch is what one text says; a story batch is what its articles say together.
 */
import type { Actor } from './actor.ts';
import type { Article, TextVersion } from './article.ts';
import type { Attribution } from './attribution.ts';
import type { Mention } from './mention.ts';
import type { Outlet } from './outlet.ts';
import type { Relation } from './relation.ts';
import type { SharedPassage } from './shared-passage.ts';
import type { Span } from './span.ts';
import type { Story } from './story.ts';
import type { Utterance } from './utterance.ts';
import type { RelationStatus, RelationType } from './vocabulary/index.ts';

/** Everything read out of one article. Actor ids are those of the article's own actors. */
export interface ArticleBatch {
  outlets: Outlet[];
  article: Article;
  textVersion: TextVersion;
  actors: Actor[];
  mentions: Mention[];
  attributions: Attribution[];
  relations: Relation[];
}

/** A line of the entity map: a typed relation, or how often two actors are quoted together. */
export interface MapEdge {
  /** From content, so that the same edge keeps its id. */
  id: string;
  from: string;
  to: string;
  /** Null for an edge of co-quotation only. */
  relation: RelationType | null;
  status: RelationStatus | null;
  /** Number of pieces of evidence, at least 1. */
  weight: number;
  evidence: Span[];
}

/**
 * What the articles of one story say together: a view, replaced as a whole each time an article joins.
 * `actors` holds every actor of the story's articles: the survivors with their merged aliases,
 * the merged ones with `redirectTo`. All other ids in the batch are those of survivors.
 */
export interface StoryBatch {
  story: Story;
  actors: Actor[];
  utterances: Utterance[];
  passages: SharedPassage[];
  edges: MapEdge[];
}
