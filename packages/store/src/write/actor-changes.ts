/**
 * What a commit changes in the counters of actors over all stories: collected while it works and written once at its end.
 * Somebody famous is in thousands of stories; summing them anew for every article would let the cost of a commit grow.
 */
import type { ActorCounts } from '../views.ts';

/** By actor id. */
export type ActorChanges = Map<string, ActorCounts>;

/** Notes a change of one actor. */
export function noteChange(changes: ActorChanges, actorId: string, by: Partial<ActorCounts>): void {
  const known = changes.get(actorId) ?? { attributions: 0, mentions: 0, outlets: 0 };
  changes.set(actorId, {
    attributions: known.attributions + (by.attributions ?? 0),
    mentions: known.mentions + (by.mentions ?? 0),
    outlets: known.outlets + (by.outlets ?? 0),
  });
}
