/** Which outlet carries whose words: read from the chains of the attributions, not from phrases. */
import type { Actor, ActorKind, Attribution, Hop, Range } from '@onrecord/schema';
import { MEDIA_NOUNS } from '../actor/lexicon/role-nouns.ts';
import { isMedium } from '../actor/media-noun.ts';

/** One step of a chain that passes on words. */
export interface Route {
  from: string;
  to: string;
  evidence: Range;
}

/**
 * The steps of all chains. The outlet's own step to a speaker is no route, unless that speaker is a medium itself: every
 * attribution would be one otherwise. Nobody carries the words of one who kept silent.
 */
export function routesOf(
  attributions: readonly Attribution[],
  actorOf: (actorId: string) => Actor | undefined,
): Route[] {
  return attributions.flatMap((attribution) =>
    attribution.chain.flatMap((hop, at): Route[] => {
      const before = attribution.chain[at - 1];
      const evidence = hop.span ?? attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0];
      if (attribution.stance === 'silent' && hop.role === 'speaker') return [];
      if (!before?.actorId || !hop.actorId || before.actorId === hop.actorId || !evidence) return [];
      return isRoute(before, hop, actorOf) ? [{ from: before.actorId, to: hop.actorId, evidence }] : [];
    }),
  );
}

function isRoute(before: Hop, hop: Hop, actorOf: (actorId: string) => Actor | undefined): boolean {
  const [carrier, carried] = [actorOf(before.actorId ?? ''), actorOf(hop.actorId ?? '')];
  if (!carrier || !carried || NO_CARRIERS.has(carrier.kind)) return false;
  return (
    before.role !== 'outlet' ||
    isMediaActor(carried) ||
    (hop.role === 'relayer' && !NO_CARRIERS.has(carried.kind))
  );
}

const MEDIA: ReadonlySet<ActorKind> = new Set(['news-outlet', 'state-news-agency']);

/** "Swedish state media" is a group without a name, and a medium by its printed words. */
function isMediaActor({ kind, name, aliases }: Actor): boolean {
  if (MEDIA.has(kind)) return true;
  const words = name === null && kind === 'group' ? (aliases[0]?.text.toLowerCase() ?? '') : '';
  const head = words.split(/\s/u).at(-1) ?? '';
  return MEDIA_NOUNS.has(head) && isMedium(head, words);
}

/** A state or an office that repeats what somebody said is a speaker; it does not publish. */
const NO_CARRIERS: ReadonlySet<ActorKind> = new Set([
  'country',
  'event',
  'government-body',
  'organisation',
  'place',
]);
