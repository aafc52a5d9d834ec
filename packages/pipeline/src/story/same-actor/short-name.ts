import type { Cluster } from '../cluster.ts';
import { nameWords } from '../name-key.ts';
import { type ClusterPair, indexByKey, type SameActorRule } from './same-actor-rule.ts';

/**
 * A person who is called by one word in one article is the one person of the story whose full name has that surname.
 * If several have it, nobody is taken; if nobody has it, the bare names are one person.
 */
export const shortName: SameActorRule = {
  id: 'short-name',
  pairs: (clusters) => {
    const full = indexByKey(clusters, shortForms);
    const bare = indexByKey(clusters, (cluster) => bareNames(cluster));
    return [...bare].flatMap(([name, indexes]): ClusterPair[] => {
      const named = (full.get(name) ?? []).filter((index) => !indexes.includes(index));
      if (named.length > 1) return [];
      const into = named[0] ?? indexes[0];
      return into === undefined
        ? []
        : indexes.filter((index) => index !== into).map((index) => [into, index]);
    });
  },
};

/** The single words by which a person with a full name can be called: the last word, or a first word printed alone. */
function shortForms({ family, members }: Cluster): string[] {
  if (family !== 'person') return [];
  return members.flatMap(({ actor }) => {
    const words = nameWords(actor.name ?? '');
    if (words.length < 2) return [];
    const aliases = actor.aliases.map(({ text }) => nameWords(text)).filter((alias) => alias.length === 1);
    return [words.at(-1) ?? '', ...aliases.flat().filter((alias) => words.includes(alias))];
  });
}

/** The one-word names of a person who is called by no longer name. */
function bareNames({ family, members }: Cluster): string[] {
  if (family !== 'person') return [];
  const names = members.map(({ actor }) => nameWords(actor.name ?? '')).filter((words) => words.length > 0);
  return names.every((words) => words.length === 1) ? names.flat() : [];
}
