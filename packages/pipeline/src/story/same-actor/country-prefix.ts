import { knownName } from '../../actor/countries.ts';
import { type Cluster, namesOf } from '../cluster.ts';
import { nameKey } from '../name-key.ts';
import { type ClusterPair, indexByKey, type SameActorRule } from './same-actor-rule.ts';

/**
 * A body of a state with and without the state before it: "Foreign Ministry", "Tarvian Foreign Ministry". Joined only if
 * the story knows such a body of one state alone, and the article with the bare name speaks of that state.
 */
export const countryPrefix: SameActorRule = {
  id: 'country-prefix',
  pairs: (clusters) => {
    const spokenOf = textsByState(clusters);
    const prefixed = indexByKey(clusters, (cluster) =>
      bodyNames(cluster).flatMap((name) => withoutState(name)?.rest ?? []),
    );
    return clusters.flatMap((cluster, index): ClusterPair[] =>
      bodyNames(cluster).flatMap((name): ClusterPair[] => {
        const [found, ...others] = (prefixed.get(nameKey(name)) ?? []).filter((other) => other !== index);
        const state = statesOf(clusters[found ?? -1], nameKey(name));
        const isSpokenOf = cluster.members.some(({ textId }) =>
          state.some((code) => spokenOf.get(code)?.has(textId)),
        );
        return found === undefined || others.length || !isSpokenOf ? [] : [[found, index]];
      }),
    );
  },
};

function bodyNames(cluster: Cluster): string[] {
  return cluster.family === 'body' ? namesOf(cluster) : [];
}

/** The folded words behind the name or adjective of a state, if at least two are left; null for a name without a state. */
function withoutState(name: string): { rest: string; code: string } | null {
  const words = name.replace(/^the\s/iu, '').split(/\s+/u);
  for (const length of [3, 2, 1]) {
    const state = words.slice(0, length).join(' ');
    const code = knownName(state.replace(/['’]s$/u, ''))?.code;
    if (words.length - length >= FEWEST_WORDS_OF_A_BODY && code)
      return { rest: nameKey(words.slice(length).join(' ')), code };
  }
  return null;
}

/** "Tarvian Army" and "Army" are not joined: one word alone is too general. */
const FEWEST_WORDS_OF_A_BODY = 2;

function statesOf(cluster: Cluster | undefined, rest: string): string[] {
  if (!cluster) return [];
  return bodyNames(cluster).flatMap((name) => {
    const found = withoutState(name);
    return found?.rest === rest ? [found.code] : [];
  });
}

/** The ids of the texts that speak of each state. */
function textsByState(clusters: readonly Cluster[]): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  for (const { family, members } of clusters)
    if (family === 'country')
      for (const { actor, textId } of members) {
        const code = actor.name === null ? null : knownName(actor.name)?.code;
        if (code) texts.set(code, (texts.get(code) ?? new Set()).add(textId));
      }
  return texts;
}
