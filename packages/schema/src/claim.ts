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

/** A place where an article carries a claim. */
export interface ClaimReport extends Assertion {
  type: 'ClaimReport';
  id: string;
  claimId: string;
  articleId: string;
  span: Span;
  /** Null = in the outlet's own voice. */
  attributionId: string | null;
  speakerId: string | null;
  chain: Hop[];
  modality: Modality;
  stance: ReportStance;
}

/** Where reports of a claim come from. */
export interface Origin {
  key: string;
  basis: OriginBasis;
  reportIds: string[];
  evidence: Span[];
}

/** Between which bounds the number of independent origins lies. */
export interface Independence {
  min: number;
  max: number;
  because: string[];
}

/** A proposition across articles, in neutral wording. */
export interface Claim {
  type: 'Claim';
  id: string;
  statement: string;
  /** Numbers, dates and units in one form. */
  normalised: unknown;
  /** ClaimReport ids. */
  reports: string[];
  /** Number of outlets that carry it. */
  outlets: number;
  origins: Origin[];
  independent: Independence;
}

/** How two claims stand to each other. */
export interface ClaimRelation extends Assertion {
  type: 'ClaimRelation';
  id: string;
  a: string;
  b: string;
  relation: ClaimRelationType;
  dimension?: ClaimDimension | null;
  /** True when a contradiction dissolves on a closer look. */
  apparent: boolean;
  resolution: ClaimResolution | null;
  why: string | null;
}
