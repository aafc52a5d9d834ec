import { grouped } from '../../lib/words.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { MOST_TALLIED } from './bounded-counts.ts';
import styles from './Facets.module.css';
import { type Choice, facetTitles } from './facet-choices.ts';
import { type Facet, type QuoteSearch, toggled, writeSearch } from './quote-search.ts';

/** Choices shown of a facet before the rest is folded. */
const SHOWN = 8;
/** Choices on the page at all; the others are listed under Sources. Hundreds would double the page's weight. */
const LISTED = 40;

interface Props {
  path: string;
  search: QuoteSearch;
  choices: Readonly<Record<Facet, readonly Choice[]>>;
  /** Whether the story has more quotes than the numbers are counted over. */
  isOfNewest: boolean;
}

/** What the list can be narrowed by; each choice is an address, with the number that it would leave. Folded on phones. */
export function Facets({ path, search, choices, isOfNewest }: Props) {
  return (
    <aside aria-label="Narrow the list">
      <details className={styles.fold}>
        <summary>Narrow the list</summary>
        <div className={styles.facets}>
          {isOfNewest && (
            <p className={styles.rest}>
              Counted among the newest {grouped(MOST_TALLIED)} quotes that the other choices leave
            </p>
          )}
          {(Object.keys(facetTitles) as Facet[]).map((facet) => (
            <FacetList key={facet} facet={facet} choices={choices[facet]} path={path} search={search} />
          ))}
        </div>
      </details>
    </aside>
  );
}

interface ListProps {
  facet: Facet;
  choices: readonly Choice[];
  path: string;
  search: QuoteSearch;
}

/** What is chosen comes first: it must not hide in the fold. */
function FacetList({ facet, choices, path, search }: ListProps) {
  if (choices.length === 0) return null;
  const isChosen = ({ value }: Choice) => (search[facet] as readonly string[]).includes(value);
  const rows = [...choices]
    .sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)))
    .slice(0, LISTED)
    .map((choice) => (
      <ChoiceRow
        key={choice.value}
        choice={choice}
        isChosen={isChosen(choice)}
        href={`${path}${writeSearch(toggled(search, facet, choice.value))}`}
      />
    ));
  return (
    <section>
      <h2>{facetTitles[facet]}</h2>
      <ul>{rows.slice(0, SHOWN)}</ul>
      {rows.length > SHOWN && (
        <details>
          <summary>{choices.length - SHOWN} more</summary>
          <ul>{rows.slice(SHOWN)}</ul>
          {choices.length > LISTED && (
            <p className={styles.rest}>
              and {choices.length - LISTED} with fewer quotes, listed under Sources
            </p>
          )}
        </details>
      )}
    </section>
  );
}

function ChoiceRow({ choice, isChosen, href }: { choice: Choice; isChosen: boolean; href: string }) {
  return (
    <li>
      <RecordLink href={href} scroll={false} aria-current={isChosen ? 'true' : undefined}>
        {choice.colour && <span className={styles.dot} data-colour={choice.colour} aria-hidden="true" />}
        <span className={styles.label}>{choice.label}</span>
        <span className={styles.count}>{grouped(choice.count)}</span>
      </RecordLink>
    </li>
  );
}
