import { type Cluster, namesOf } from '../cluster.ts';
import { STANDARD_ACRONYMS } from '../lexicon/standard-acronyms.ts';
import { initialsOf, isAcronym, nameKey } from '../name-key.ts';
import { type ClusterPair, indexByKey, type SameActorRule } from './same-actor-rule.ts';

/**
 * An acronym and the one long form of the story that it abbreviates. If two bodies of the story have these initials,
 * neither is taken: the acronym stays apart.
 */
export const acronym: SameActorRule = {
  id: 'acronym',
  pairs: (clusters) => {
    const longForms = indexByKey(clusters, (cluster) => keys(cluster, longFormKey));
    return clusters.flatMap((cluster, index): ClusterPair[] =>
      keys(cluster, shortFormKey).flatMap((key): ClusterPair[] => {
        const [found, ...others] = (longForms.get(key) ?? []).filter((other) => other !== index);
        return found === undefined || others.length ? [] : [[found, index]];
      }),
    );
  },
};

function keys(cluster: Cluster, keyOf: (name: string) => string): string[] {
  if (cluster.family !== 'body' && cluster.family !== 'event') return [];
  return namesOf(cluster)
    .map(keyOf)
    .filter(Boolean)
    .map((key) => `${cluster.family} ${key}`);
}

function longFormKey(name: string): string {
  const initials = isAcronym(name) ? '' : initialsOf(name.replace(/^the\s+/iu, ''));
  const isKnown = STANDARD_ACRONYMS.get(initials) === nameKey(name);
  return initials.length < SHORTEST_ACRONYM && !isKnown ? '' : initials;
}

function shortFormKey(name: string): string {
  return isAcronym(name) ? nameKey(name) : '';
}

/** Two letters abbreviate too much, but for the bodies that everybody knows by them. */
const SHORTEST_ACRONYM = 3;
