import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type { PassageKind, SameOrigin } from './vocabulary/index.ts';

/** Where an article carries a shared passage without the credit that another one prints. */
export interface LostCredit {
  articleId: string;
  span: Span;
  credit: Span;
}

/** Passages of two or more places that are alike, and whether they have one origin. */
export interface SharedPassage extends Assertion {
  type: 'SharedPassage';
  id: string;
  kind: PassageKind;
  /** Two or more. */
  spans: Span[];
  sameOrigin: SameOrigin;
  /** Who supplied it, when a text names it. */
  origin: { actorId: string; span: Span | null } | null;
  creditLost: LostCredit[];
  /** What differs between the passages, in words. */
  differences: string[];
}
