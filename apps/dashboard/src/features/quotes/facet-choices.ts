import { attributionKinds, stances } from '@onrecord/schema';
import { type ActorColour, actorColour } from '../../design/actor-colour.ts';
import type { StoryQuotesQuery } from '../../gql/graphql.ts';
import { outletInList } from '../../lib/outlet-name.ts';
import { slugOf } from '../../lib/routes.ts';
import { labelIn } from '../../lib/words.ts';
import type { Facet, QuoteSearch } from './quote-search.ts';

/** One thing to narrow the list by. */
export interface Choice {
  facet: Facet;
  /** As it stands in the address. */
  value: string;
  label: string;
  /** How many quotes it would leave. */
  count: number;
  colour?: ActorColour;
}

type FacetCounts = StoryQuotesQuery['attributionFacets'];

export const facetTitles = {
  speaker: 'Voice',
  kind: 'Form',
  stance: 'Stance',
  outlet: 'Outlet',
} as const satisfies Record<Facet, string>;

/** The choices of each facet, as the server counts them. */
export function choicesOf(facets: FacetCounts, ranked: readonly string[]): Record<Facet, Choice[]> {
  return {
    speaker: facets.speakers.map(({ actor, count }) => ({
      facet: 'speaker',
      value: slugOf(actor.id),
      label: actor.label,
      count,
      colour: actorColour(actor.id, ranked),
    })),
    kind: facets.kinds.map(({ kind, count }) => ({
      facet: 'kind',
      value: wordOf(kind),
      label: labelIn(attributionKinds, kind),
      count,
    })),
    stance: facets.stances.map(({ stance, count }) => ({
      facet: 'stance',
      value: wordOf(stance),
      label: labelIn(stances, stance),
      count,
    })),
    outlet: facets.outlets.map(({ outlet, count }) => ({
      facet: 'outlet',
      value: slugOf(outlet.id),
      label: outletInList(
        outlet,
        outlet.articles.edges.map(({ node }) => node),
      ),
      count,
    })),
  };
}

/** What is chosen, in words; a choice that leaves nothing is not among those that the server counts. */
export function chosenOf(search: QuoteSearch, choices: Record<Facet, Choice[]>): Choice[] {
  return (Object.keys(facetTitles) as Facet[]).flatMap((facet) =>
    search[facet].map(
      (value) =>
        choices[facet].find((choice) => choice.value === value) ?? {
          facet,
          value,
          label: labelWithoutCount(facet, value),
          count: 0,
        },
    ),
  );
}

function labelWithoutCount(facet: Facet, value: string): string {
  if (facet === 'kind') return labelIn(attributionKinds, value);
  if (facet === 'stance') return labelIn(stances, value);
  return facet === 'speaker' ? 'a voice without such quotes' : 'an outlet without such quotes';
}

const wordOf = (id: string) => id.toLowerCase().replaceAll('_', '-');
