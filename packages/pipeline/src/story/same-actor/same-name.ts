import { type Family, namesOf } from '../cluster.ts';
import { nameKey } from '../name-key.ts';
import { pairsByKey, type SameActorRule } from './same-actor-rule.ts';

/**
 * The same name but for case, hyphens, apostrophes, diacritics and stops. A person needs two words: a bare surname
 * is judged by the rule short-name. Of groups only names count
 * ("Western Allies"), not descriptions ("Western officials"); an unnamed source is never the same as another.
 */
export const sameName: SameActorRule = {
  id: 'same-name',
  pairs: (clusters) =>
    pairsByKey(clusters, (cluster) =>
      namesOf(cluster)
        .filter((name) => isTelling(name, cluster.family))
        .map((name) => `${cluster.family} ${nameKey(name)}`),
    ),
};

function isTelling(name: string, family: Family): boolean {
  const key = nameKey(name);
  if (key === '' || family === 'unnamed') return false;
  if (family === 'person') return key.includes(' ');
  return family !== 'group' || !SMALL_WORD.test(name.replace(/^the\s/iu, ''));
}

const SMALL_WORD = /(?:^|\s)\p{Ll}/u;
