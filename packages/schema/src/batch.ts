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

/** Everything read out of one article. Actor ids are those of the article's own actors. @public */
export interface ArticleBatch {
  /** Who published the article. */
  outlets: Outlet[];
  /** The article itself. */
  article: Article;
  /** Its text. */
  textVersion: TextVersion;
  /** Everybody that it mentions. */
  actors: Actor[];
  /** Where it mentions them. */
  mentions: Mention[];
  /** Who is said to have said what. */
  attributions: Attribution[];
  /** Ties that it states. */
  relations: Relation[];
}

/** A line of the entity map: a typed relation, or how often two actors are quoted together. @public */
export interface MapEdge {
  /** From content, so that the same edge keeps its id. */
  id: string;
  /** Id of an actor. */
  from: string;
  /** Id of another actor. */
  to: string;
  /** Null for an edge of co-quotation only. */
  relation: RelationType | null;
  /** How the relation is put forward; null for an edge of co-quotation only. */
  status: RelationStatus | null;
  /** Number of pieces of evidence, at least 1. */
  weight: number;
  /** The words that prove the edge. */
  evidence: Span[];
}

/**
 * What the articles of one story say together: a view, replaced as a whole each time an article joins.
 * `actors` holds every actor of the story's articles: the survivors with their merged aliases,
 * the merged ones with `redirectTo`. All other ids in the batch are those of survivors.
 *
 * @public
 */
export interface StoryBatch {
  /** The story itself. */
  story: Story;
  /** Every actor of the articles, merged ones with `redirectTo`. */
  actors: Actor[];
  /** Acts that several articles render. */
  utterances: Utterance[];
  /** Passages that articles share. */
  passages: SharedPassage[];
  /** The lines of the entity map. */
  edges: MapEdge[];
}
