/** Which outlet carries whose words: read from the chains of the attributions, not from phrases. */
import type { ActorKind, Attribution, Hop, Range } from '@onrecord/schema';

/** One step of a chain that passes on words. */
export interface Route {
  from: string;
  to: string;
  evidence: Range;
}

/**
 * The steps of all chains. The outlet's own step to a speaker is no route, unless that speaker is a medium itself: every
 * attribution would be one otherwise.
 */
export function routesOf(
  attributions: readonly Attribution[],
  kindOf: (actorId: string) => ActorKind | undefined,
): Route[] {
  return attributions.flatMap((attribution) =>
    attribution.chain.flatMap((hop, at): Route[] => {
      const before = attribution.chain[at - 1];
      const evidence = hop.span ?? attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0];
      if (!before?.actorId || !hop.actorId || before.actorId === hop.actorId || !evidence) return [];
      return isRoute(before, hop, kindOf) ? [{ from: before.actorId, to: hop.actorId, evidence }] : [];
    }),
  );
}

function isRoute(before: Hop, hop: Hop, kindOf: (actorId: string) => ActorKind | undefined): boolean {
  const [carrier, carried] = [kindOf(before.actorId ?? ''), kindOf(hop.actorId ?? '')];
  if (!carrier || !carried || NO_CARRIERS.has(carrier)) return false;
  return (
    before.role !== 'outlet' || MEDIA.has(carried) || (hop.role === 'relayer' && !NO_CARRIERS.has(carried))
  );
}

const MEDIA: ReadonlySet<ActorKind> = new Set(['news-outlet', 'state-news-agency']);

/** A state or an office that repeats what somebody said is a speaker; it does not publish. */
const NO_CARRIERS: ReadonlySet<ActorKind> = new Set([
  'country',
  'event',
  'government-body',
  'organisation',
  'place',
]);
