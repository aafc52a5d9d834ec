import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type { RelationStatus, RelationType } from './vocabulary/index.ts';
import type { When } from './when.ts';

/** A tie between two actors that a text states. */
export interface Relation extends Assertion {
  type: 'Relation';
  id: string;
  from: string;
  to: string;
  relation: RelationType;
  /** Says in words what `relation: 'other'` means. */
  otherText?: string | null;
  status: RelationStatus;
  when: When | null;
  /** At least one. */
  evidence: Span[];
}
