/** The address of the quotes explorer: what is chosen, read from and written to its parameters. */
import { type AttributionKind, attributionKinds, type Stance, stances } from '@onrecord/schema';
import type { AttributionFilter, AttributionSort } from '../../gql/graphql.ts';
import { idOf } from '../../lib/routes.ts';

export const sorts = {
  article: { sort: 'ARTICLE_ORDER', label: 'In the order of the articles' },
  newest: { sort: 'NEWEST', label: 'Newest first' },
  speaker: { sort: 'SPEAKER', label: 'By voice' },
  longest: { sort: 'LONGEST', label: 'Longest first' },
} as const satisfies Record<string, { sort: AttributionSort; label: string }>;

export type SortKey = keyof typeof sorts;
/** A facet whose choices add up. */
export type Facet = 'speaker' | 'outlet' | 'kind' | 'stance';

/** What is chosen. Lists hold the values as they stand in the address. */
export interface QuoteSearch {
  speaker: string[];
  outlet: string[];
  kind: AttributionKind[];
  stance: Stance[];
  text: string;
  resolved: 'yes' | 'no' | null;
  sort: SortKey;
  after: string | null;
  before: string | null;
}

export type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the parameters; what is not known is left out, so that an old address still opens. */
export function readSearch(parameters: Parameters): QuoteSearch {
  const one = (key: string) => [parameters[key]].flat()[0] ?? '';
  const list = (key: string) => one(key).split(',').filter(Boolean);
  const resolved = one('resolved');
  const sort = one('sort');
  return {
    speaker: list('speaker'),
    outlet: list('outlet'),
    kind: list('kind').filter((kind): kind is AttributionKind => attributionKinds.has(kind)),
    stance: list('stance').filter((stance): stance is Stance => stances.has(stance)),
    text: one('text').slice(0, 500),
    resolved: resolved === 'yes' || resolved === 'no' ? resolved : null,
    sort: sort in sorts ? (sort as SortKey) : 'article',
    after: one('after') || null,
    before: one('before') || null,
  };
}

/** The address without its path; an empty search is an empty string. */
export function writeSearch(search: QuoteSearch): string {
  const given: [string, string | null][] = [
    ['speaker', search.speaker.join(',')],
    ['outlet', search.outlet.join(',')],
    ['kind', search.kind.join(',')],
    ['stance', search.stance.join(',')],
    ['text', search.text],
    ['resolved', search.resolved],
    ['sort', search.sort === 'article' ? null : search.sort],
    ['after', search.after],
    ['before', search.before],
  ];
  const parameters = new URLSearchParams(given.filter((pair): pair is [string, string] => Boolean(pair[1])));
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** The same search with one choice added or taken back; the page begins anew. */
export function toggled(search: QuoteSearch, facet: Facet, value: string): QuoteSearch {
  const chosen: readonly string[] = search[facet];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...search, [facet]: next, after: null, before: null };
}

/** The same search without any filter. */
export function cleared(search: QuoteSearch): QuoteSearch {
  return { ...readSearch({}), sort: search.sort };
}

/** True when anything narrows the list. */
export function isFiltered(search: QuoteSearch): boolean {
  const { speaker, outlet, kind, stance, text, resolved } = search;
  return [speaker, outlet, kind, stance].some((list) => list.length > 0) || Boolean(text || resolved);
}

/** The search as the server's filter. */
export function filterOf(storyId: string, search: QuoteSearch): AttributionFilter {
  const orNull = <T>(list: T[]): T[] | null => (list.length > 0 ? list : null);
  const upper = (id: string) => id.toUpperCase().replaceAll('-', '_');
  return {
    storyId,
    speakerId: orNull(search.speaker.map((slug) => idOf('actor', slug))),
    outletId: orNull(search.outlet.map((slug) => idOf('outlet', slug))),
    kind: orNull(search.kind.map(upper)) as AttributionFilter['kind'],
    stance: orNull(search.stance.map(upper)) as AttributionFilter['stance'],
    text: search.text.trim() || null,
    resolved: search.resolved === null ? null : search.resolved === 'yes',
  };
}
