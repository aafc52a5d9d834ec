import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type { EventStatus } from './vocabulary/index.ts';
import type { When } from './when.ts';

/** A dated happening. */
export interface TimelineEvent extends Assertion {
  type: 'TimelineEvent';
  id: string;
  label: string;
  when: When | null;
  status: EventStatus;
  actorIds: string[];
  placeIds: string[];
  evidence: Span[];
}
