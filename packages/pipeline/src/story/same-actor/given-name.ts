import type { Cluster } from '../cluster.ts';
import { differInOneVowel, nameWords, romanisationKey } from '../name-key.ts';
import { type ClusterPair, indexByKey, type SameActorRule } from './same-actor-rule.ts';

/**
 * One person under two spellings of the given name with the same surname: "Alexei", "Alexey", or with an initial more.
 * Persons with the same surname and different given names stay apart.
 */
export const givenName: SameActorRule = {
  id: 'given-name',
  pairs: (clusters) => {
    const bySurname = indexByKey(clusters, surnames);
    return [...bySurname.values()].flatMap((indexes) => pairsWithin(indexes, clusters));
  },
};

function pairsWithin(indexes: readonly number[], clusters: readonly Cluster[]): ClusterPair[] {
  return indexes.flatMap((a, at) =>
    indexes.slice(at + 1).flatMap((b): ClusterPair[] => {
      const [left, right] = [clusters[a], clusters[b]];
      return left && right && hasOneGivenName(left, right) ? [[a, b]] : [];
    }),
  );
}

function surnames(cluster: Cluster): string[] {
  return fullNames(cluster).flatMap((words) => words.at(-1) ?? []);
}

function hasOneGivenName(a: Cluster, b: Cluster): boolean {
  return fullNames(a).some((left) => fullNames(b).some((right) => isOneName(left, right)));
}

function isOneName(left: readonly string[], right: readonly string[]): boolean {
  const [a, b] = [withoutInitials(left), withoutInitials(right)];
  return (
    a.length === b.length &&
    a.length >= 2 &&
    a.at(-1) === b.at(-1) &&
    a.every((word, at) => isOneSpelling(word, b[at] ?? ''))
  );
}

function isOneSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [romanisationKey(a), romanisationKey(b)];
  return left === right || differInOneVowel(left, right);
}

function withoutInitials(words: readonly string[]): string[] {
  return words.filter((word, at) => word.length > 1 || at === words.length - 1);
}

function fullNames({ family, members }: Cluster): string[][] {
  if (family !== 'person') return [];
  return members.map(({ actor }) => nameWords(actor.name ?? '')).filter((words) => words.length >= 2);
}
