import type { Hop } from './attribution.ts';
import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type {
  ClaimDimension,
  ClaimRelationType,
  ClaimResolution,
  Modality,
  OriginBasis,
  ReportStance,
} from './vocabulary/index.ts';

/** A place where an article carries a claim. @public */
export interface ClaimReport extends Assertion {
  /** Tells the record types apart. */
  type: 'ClaimReport';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** The claim that it carries. */
  claimId: string;
  /** The article that it stands in. */
  articleId: string;
  /** The words that carry it. */
  span: Span;
  /** Null = in the outlet's own voice. */
  attributionId: string | null;
  /** Who makes it there; null = the outlet itself, or nobody named. */
  speakerId: string | null;
  /** The way of the words, from the publishing outlet outward. */
  chain: Hop[];
  /** How firmly it is put forward. */
  modality: Modality;
  /** What the article does with the claim. */
  stance: ReportStance;
}

/** Where reports of a claim come from. @public */
export interface Origin {
  /** Equal for reports of one origin; opaque. */
  key: string;
  /** Why they are thought to have one origin. */
  basis: OriginBasis;
  /** The reports that come from it. */
  reportIds: string[];
  /** The words that show it; may be empty. */
  evidence: Span[];
}

/** Between which bounds the number of independent origins lies. @public */
export interface Independence {
  /** At least so many origins. */
  min: number;
  /** At most so many origins. */
  max: number;
  /** Why the bounds are where they are, in words. */
  because: string[];
}

/** A proposition across articles, in neutral wording. @public */
export interface Claim {
  /** Tells the record types apart. */
  type: 'Claim';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** What is claimed, in neutral words of nobody. */
  statement: string;
  /** Numbers, dates and units in one form. */
  normalised: unknown;
  /** ClaimReport ids. */
  reports: string[];
  /** Number of outlets that carry it. */
  outlets: number;
  /** Where its reports come from. */
  origins: Origin[];
  /** How many independent origins stand behind it. */
  independent: Independence;
}

/** How two claims stand to each other. @public */
export interface ClaimRelation extends Assertion {
  /** Tells the record types apart. */
  type: 'ClaimRelation';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** Id of a claim. */
  a: string;
  /** Id of another claim. */
  b: string;
  /** How a stands to b. */
  relation: ClaimRelationType;
  /** In what they differ; null or absent when they do not. */
  dimension?: ClaimDimension | null;
  /** True when a contradiction dissolves on a closer look. */
  apparent: boolean;
  /** What becomes of a contradiction; null when there is none. */
  resolution: ClaimResolution | null;
  /** The reason in words. */
  why: string | null;
}
