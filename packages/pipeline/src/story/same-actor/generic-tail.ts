import { namesOf } from '../cluster.ts';
import { GENERIC_TAILS } from '../lexicon/generic-tails.ts';
import { nameWords } from '../name-key.ts';
import { pairsByKey, type SameActorRule } from './same-actor-rule.ts';

/** The same name of a body with and without a generic last word: "Delta", "Delta News Agency". */
export const genericTail: SameActorRule = {
  id: 'generic-tail',
  pairs: (clusters) =>
    pairsByKey(clusters, (cluster) =>
      cluster.family === 'body' ? [...new Set(namesOf(cluster).map(bareName))].filter(Boolean) : [],
    ),
};

/** The folded name without generic words at its end; a name of generic words only has none. */
function bareName(name: string): string {
  const words = nameWords(name);
  while (words.length && GENERIC_TAILS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
