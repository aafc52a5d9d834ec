import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type { PassageKind, SameOrigin } from './vocabulary/index.ts';

/** Where an article carries a shared passage without the credit that another one prints. @public */
export interface LostCredit {
  /** The article without the credit. */
  articleId: string;
  /** The passage in it. */
  span: Span;
  /** The credit in another article. */
  credit: Span;
}

/** Passages of two or more places that are alike, and whether they have one origin. @public */
export interface SharedPassage extends Assertion {
  /** Tells the record types apart. */
  type: 'SharedPassage';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** In what way they are alike. */
  kind: PassageKind;
  /** Two or more. */
  spans: Span[];
  /** Whether they go back to one text. */
  sameOrigin: SameOrigin;
  /** Who supplied it, when a text names it. */
  origin: { actorId: string; span: Span | null } | null;
  /** Where the credit of the origin is missing. */
  creditLost: LostCredit[];
  /** What differs between the passages, in words. */
  differences: string[];
}
