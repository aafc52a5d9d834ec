import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type { RelationStatus, RelationType } from './vocabulary/index.ts';
import type { When } from './when.ts';

/** A tie between two actors that a text states. @public */
export interface Relation extends Assertion {
  /** Tells the record types apart. */
  type: 'Relation';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** Id of the actor that the tie starts from. */
  from: string;
  /** Id of the actor that it leads to. */
  to: string;
  /** What the tie is. */
  relation: RelationType;
  /** Says in words what `relation: 'other'` means. */
  otherText?: string | null;
  /** How it is put forward. */
  status: RelationStatus;
  /** When it holds; null when no text says so. */
  when: When | null;
  /** At least one. */
  evidence: Span[];
}
