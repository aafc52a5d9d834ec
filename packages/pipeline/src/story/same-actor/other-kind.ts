import { isCityName } from '../../actor/cities.ts';
import { knownName } from '../../actor/countries.ts';
import type { Family } from '../cluster.ts';
import { nameKey } from '../name-key.ts';
import { type ClusterPair, pairsByKey, type SameActorRule } from './same-actor-rule.ts';

/**
 * The same name that one article reads as a body and another as a person or place: with nothing around it that tells the
 * kind, each article guesses alone. A town or state stays apart from those who bear its name.
 */
export const otherKind: SameActorRule = {
  id: 'other-kind',
  pairs: (clusters) => {
    const pairs = pairsByKey(clusters, ({ family, members }) =>
      GUESSED.has(family)
        ? members
            .flatMap(({ actor }) =>
              actor.name === null || isOfPlace(actor.name) ? [] : [nameKey(actor.name)],
            )
            .filter(Boolean)
        : [],
    );
    return pairs.filter(([a, b]: ClusterPair) => clusters[a]?.family !== clusters[b]?.family);
  },
};

/** Families between which a name alone does not decide. */
const GUESSED: ReadonlySet<Family> = new Set<Family>(['body', 'person', 'place']);

const isOfPlace = (name: string) => isCityName(name) || knownName(name) !== null;
