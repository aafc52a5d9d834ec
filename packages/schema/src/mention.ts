import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type { MentionForm, UnresolvedBecause } from './vocabulary/index.ts';

/** A span that refers to an actor. Spans of names leave out titles and a leading article. @public */
export interface Mention extends Assertion {
  /** Tells the record types apart. */
  type: 'Mention';
  /** Opaque id; the pipeline makes it from the text id and the span. */
  id: string;
  /** The article that it stands in. */
  articleId: string;
  /** The words. */
  span: Span;
  /** What kind of words. */
  form: MentionForm;
  /** The actor meant; null when it is not known. */
  actorId: string | null;
  /** The others, for "the two leaders". */
  coActorIds: string[];
  /** Why `actorId` is null. */
  because: UnresolvedBecause | null;
}
