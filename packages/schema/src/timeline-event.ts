import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type { EventStatus } from './vocabulary/index.ts';
import type { When } from './when.ts';

/** A dated happening. @public */
export interface TimelineEvent extends Assertion {
  /** Tells the record types apart. */
  type: 'TimelineEvent';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** What happens, in a few words. */
  label: string;
  /** When; null when no text says so. */
  when: When | null;
  /** Whether it happened. */
  status: EventStatus;
  /** Who takes part. */
  actorIds: string[];
  /** Where: actors that are places. */
  placeIds: string[];
  /** The words that tell it, at least one span. */
  evidence: Span[];
}
