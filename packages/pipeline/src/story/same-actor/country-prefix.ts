import { knownName } from '../../actor/countries.ts';
import { type Cluster, namesOf } from '../cluster.ts';
import { nameWords } from '../name-key.ts';
import { type ClusterPair, indexByKey, type SameActorRule } from './same-actor-rule.ts';

/**
 * A body of a state with and without the state before it: "Foreign Ministry", "Ruritanian Foreign Ministry".
 * Joined only if the story knows such a body of one state alone, otherwise the bare name could mean either.
 */
export const countryPrefix: SameActorRule = {
  id: 'country-prefix',
  pairs: (clusters) => {
    const prefixed = indexByKey(clusters, (cluster) =>
      bodyNames(cluster).flatMap((name) => withoutState(name) ?? []),
    );
    return clusters.flatMap((cluster, index): ClusterPair[] =>
      bodyNames(cluster).flatMap((name): ClusterPair[] => {
        const [found, ...others] = (prefixed.get(nameWords(name).join(' ')) ?? []).filter(
          (other) => other !== index,
        );
        return found === undefined || others.length ? [] : [[found, index]];
      }),
    );
  },
};

function bodyNames(cluster: Cluster): string[] {
  return cluster.family === 'body' ? namesOf(cluster) : [];
}

/** The folded words behind the name or adjective of a state, if at least two are left; null for a name without a state. */
function withoutState(name: string): string | null {
  const words = name.replace(/^the\s/iu, '').split(/\s+/u);
  for (const length of [3, 2, 1]) {
    const rest = words.slice(length);
    const state = words
      .slice(0, length)
      .join(' ')
      .replace(/['’]s$/u, '');
    if (rest.length >= FEWEST_WORDS_OF_A_BODY && knownName(state)?.code)
      return nameWords(rest.join(' ')).join(' ');
  }
  return null;
}

/** "Ruritanian Army" and "Army" are not joined: one word alone is too general. */
const FEWEST_WORDS_OF_A_BODY = 2;
