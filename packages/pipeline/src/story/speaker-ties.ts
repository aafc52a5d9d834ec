/** Who stands for whom in a story: a spokesman and his office, a minister and the state. */
import type { ArticleBatch, RelationType } from '@onrecord/schema';
import type { Resolution } from './resolve-actors.ts';

/** How two speakers of alike words stand to each other. */
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
  const kindOf = (id: string) => actorOf(id)?.kind;
  return (a, b) => {
    if (!a.length || !b.length) return 'unknown';
    const pairs = a.flatMap((left) => b.map((right) => [survivorOf(left), survivorOf(right)] as const));
    if (pairs.some(([left, right]) => left === right)) return 'same';
    if (pairs.some(([left, right]) => ties.has(tieKey(left, right)))) return 'tied';
    return pairs.some(([left, right]) => kindOf(left) !== kindOf(right)) ? 'levelled' : 'different';
  };
}

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
