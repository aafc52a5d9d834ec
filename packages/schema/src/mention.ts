import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type { MentionForm, UnresolvedBecause } from './vocabulary/index.ts';

/** A span that refers to an actor. Spans of names leave out titles and a leading article. */
export interface Mention extends Assertion {
  type: 'Mention';
  id: string;
  articleId: string;
  span: Span;
  form: MentionForm;
  actorId: string | null;
  /** The others, for "the two leaders". */
  coActorIds: string[];
  /** Why `actorId` is null. */
  because: UnresolvedBecause | null;
}
