import { type Cluster, namesOf } from '../cluster.ts';
import { initialsOf, isAcronym, nameKey } from '../name-key.ts';
import { type ClusterPair, indexByKey, type SameActorRule } from './same-actor-rule.ts';

/** A body whose name begins with an acronym or its long form: "RB Water Council", "River Basin Water Council". */
export const acronymInName: SameActorRule = {
  id: 'acronym-in-name',
  pairs: (clusters) => {
    const longForms = indexByKey(clusters, (cluster) => bodyNames(cluster).flatMap(abbreviations));
    return clusters.flatMap((cluster, index): ClusterPair[] =>
      bodyNames(cluster).flatMap((name): ClusterPair[] => {
        if (!isAcronym(name.split(' ')[0] ?? '')) return [];
        const [found, ...others] = (longForms.get(nameKey(name)) ?? []).filter((other) => other !== index);
        return found === undefined || others.length ? [] : [[found, index]];
      }),
    );
  },
};

function bodyNames(cluster: Cluster): string[] {
  return cluster.family === 'body' ? namesOf(cluster).filter((name) => name.includes(' ')) : [];
}

/** The folded names that come of abbreviating the first two or three words of a name that has more. */
function abbreviations(name: string): string[] {
  const words = name.replace(/^the\s/iu, '').split(/\s+/u);
  return [2, 3].flatMap((length) => {
    const initials = initialsOf(words.slice(0, length).join(' '));
    const rest = nameKey(words.slice(length).join(' '));
    return words.length > length && initials.length === length && rest ? [`${initials} ${rest}`] : [];
  });
}
