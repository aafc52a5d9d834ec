import { attributionKinds, stances } from '@onrecord/schema';
import Link from 'next/link';
import { actorColour } from '../../design/actor-colour.ts';
import type { StoryQuotesQuery } from '../../gql/graphql.ts';
import { slugOf } from '../../lib/routes.ts';
import { labelIn } from '../../lib/words.ts';
import styles from './Facets.module.css';
import { cleared, type Facet, isFiltered, type QuoteSearch, toggled, writeSearch } from './quote-search.ts';

interface Props {
  path: string;
  search: QuoteSearch;
  facets: StoryQuotesQuery['attributionFacets'];
  ranked: readonly string[];
}

interface Choice {
  value: string;
  label: string;
  count: number;
  colour?: string;
}

/** Choices shown of a facet before the rest is folded. */
const SHOWN = 8;
const wordOf = (id: string) => id.toLowerCase().replaceAll('_', '-');

/** What the list can be narrowed by; each choice is an address, with the number that it would leave. */
export function Facets({ path, search, facets, ranked }: Props) {
  const lists: { facet: Facet; title: string; choices: Choice[] }[] = [
    {
      facet: 'speaker',
      title: 'Voice',
      choices: facets.speakers.map(({ actor, count }) => ({
        value: slugOf(actor.id),
        label: actor.label,
        count,
        colour: actorColour(actor.id, ranked),
      })),
    },
    {
      facet: 'kind',
      title: 'Form',
      choices: facets.kinds.map(({ kind, count }) => ({
        value: wordOf(kind),
        label: labelIn(attributionKinds, kind),
        count,
      })),
    },
    {
      facet: 'stance',
      title: 'Stance',
      choices: facets.stances.map(({ stance, count }) => ({
        value: wordOf(stance),
        label: labelIn(stances, stance),
        count,
      })),
    },
    {
      facet: 'outlet',
      title: 'Outlet',
      choices: facets.outlets.map(({ outlet, count }) => ({
        value: slugOf(outlet.id),
        label: outlet.name ?? 'Outlet not stated',
        count,
      })),
    },
  ];
  return (
    <aside className={styles.facets} aria-label="Narrow the list">
      {isFiltered(search) && <Link href={`${path}${writeSearch(cleared(search))}`}>Clear all choices</Link>}
      {lists.map((list) => (
        <FacetList key={list.facet} {...list} path={path} search={search} />
      ))}
    </aside>
  );
}

interface ListProps {
  facet: Facet;
  title: string;
  choices: readonly Choice[];
  path: string;
  search: QuoteSearch;
}

function FacetList({ facet, title, choices, path, search }: ListProps) {
  if (choices.length === 0) return null;
  const rows = choices.map((choice) => (
    <ChoiceRow key={choice.value} facet={facet} choice={choice} path={path} search={search} />
  ));
  return (
    <section>
      <h2>{title}</h2>
      <ul>{rows.slice(0, SHOWN)}</ul>
      {rows.length > SHOWN && (
        <details>
          <summary>{rows.length - SHOWN} more</summary>
          <ul>{rows.slice(SHOWN)}</ul>
        </details>
      )}
    </section>
  );
}

function ChoiceRow({
  facet,
  choice,
  path,
  search,
}: {
  facet: Facet;
  choice: Choice;
  path: string;
  search: QuoteSearch;
}) {
  const isChosen = (search[facet] as readonly string[]).includes(choice.value);
  return (
    <li>
      <Link
        href={`${path}${writeSearch(toggled(search, facet, choice.value))}`}
        scroll={false}
        aria-current={isChosen ? 'true' : undefined}
      >
        {choice.colour && (
          <span className={styles.dot} style={{ background: choice.colour }} aria-hidden="true" />
        )}
        <span className={styles.label}>{choice.label}</span>
        <span className={styles.count}>{choice.count}</span>
      </Link>
    </li>
  );
}
