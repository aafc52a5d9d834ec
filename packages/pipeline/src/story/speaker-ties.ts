/** Who stands for whom in a story: a spokesman and his office, a minister and the state. */
import type { ActorKind, ArticleBatch, RelationType } from '@onrecord/schema';
import type { Resolution } from './resolve-actors.ts';

/**
 * How two speakers of alike words stand to each other: one actor, one by office of the other, possibly a state for its
 * person, not known, or certainly two.
 */
export type SpeakerTie = 'same' | 'tied' | 'levelled' | 'unknown' | 'different';

/** Tells how two sets of speakers stand to each other; ids may be those of the articles. */
export type TieOf = (a: readonly string[], b: readonly string[]) => SpeakerTie;

/** Reads the ties from affiliations and from the typed relations of the articles. */
export function speakerTies(
  articles: readonly ArticleBatch[],
  { actors, survivorOf, actorOf }: Resolution,
): TieOf {
  const ties = new Set<string>();
  for (const { id, affiliationId } of actors)
    if (affiliationId) ties.add(tieKey(survivorOf(id), affiliationId));
  for (const { relation, from, to } of articles.flatMap(({ relations }) => relations))
    if (REPRESENTS.has(relation)) ties.add(tieKey(survivorOf(from), survivorOf(to)));
  const kindOf = (id: string): ActorKind => actorOf(id)?.kind ?? 'other';
  return (a, b) => {
    const pairs = a.flatMap((left) => b.map((right) => [survivorOf(left), survivorOf(right)] as const));
    if (pairs.some(([left, right]) => left === right)) return 'same';
    if (pairs.some(([left, right]) => ties.has(tieKey(left, right)))) return 'tied';
    if (!pairs.length || [...a, ...b].some((id) => VAGUE.has(kindOf(id)))) return 'unknown';
    return pairs.some(([left, right]) => isLevelled(kindOf(left), kindOf(right))) ? 'levelled' : 'different';
  };
}

/** Speakers that prove nothing: nameless ones may be anybody, a medium or paper may carry anybody's words. */
const VAGUE: ReadonlySet<ActorKind> = new Set([
  'document',
  'group',
  'news-outlet',
  'other',
  'state-news-agency',
  'unnamed-source',
]);

/** Newspapers put a state or its office for the person who spoke. Two persons or two states are never one speaker. */
function isLevelled(a: ActorKind, b: ActorKind): boolean {
  return a !== b && (OFFICES.has(a) || OFFICES.has(b));
}

const OFFICES: ReadonlySet<ActorKind> = new Set(['country', 'government-body']);

/** Relations by which one may speak for the other. */
const REPRESENTS: ReadonlySet<RelationType> = new Set([
  'leads',
  'member-of',
  'spokesperson-of',
  'state-media-of',
]);

function tieKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
