import { knownName } from '../../actor/countries.ts';
import { pairsByKey, type SameActorRule } from './same-actor-rule.ts';

/** The names of one state are one actor: "United States", "U.S.", "America". */
export const sameCountry: SameActorRule = {
  id: 'same-country',
  pairs: (clusters) =>
    pairsByKey(clusters, ({ family, members }) =>
      family === 'country' ? members.flatMap(({ actor }) => countryKey(actor.name) ?? []) : [],
    ),
};

/** The key of the state with this name, or with this adjective or capital, which newspapers use for the state as well. */
function countryKey(name: string | null): string | null {
  return name === null ? null : (knownName(name)?.code ?? null);
}
