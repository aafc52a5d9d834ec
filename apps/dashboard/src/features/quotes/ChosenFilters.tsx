import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './ChosenFilters.module.css';
import { type Choice, facetTitles } from './facet-choices.ts';
import { cleared, isFiltered, type QuoteSearch, toggled, writeSearch } from './quote-search.ts';

interface Props {
  path: string;
  search: QuoteSearch;
  chosen: readonly Choice[];
}

/** Everything that narrows the list, by name, each with the address that takes it back. */
export function ChosenFilters({ path, search, chosen }: Props) {
  if (!isFiltered(search)) return null;
  const without = (change: Partial<QuoteSearch>) =>
    `${path}${writeSearch({ ...search, after: null, before: null, ...change })}`;
  return (
    <nav aria-label="Chosen" className={styles.chosen}>
      {search.text && <TakeBack href={without({ text: '' })} term="Words" label={`“${search.text}”`} />}
      {search.resolved && (
        <TakeBack
          href={without({ resolved: null })}
          term="Voice"
          label={search.resolved === 'yes' ? 'known' : 'not known'}
        />
      )}
      {chosen.map(({ facet, value, label }) => (
        <TakeBack
          key={`${facet} ${value}`}
          href={`${path}${writeSearch(toggled(search, facet, value))}`}
          term={facetTitles[facet]}
          label={label}
        />
      ))}
      <RecordLink href={`${path}${writeSearch(cleared(search))}`} scroll={false}>
        Clear all choices
      </RecordLink>
    </nav>
  );
}

function TakeBack({ href, term, label }: { href: string; term: string; label: string }) {
  return (
    <RecordLink href={href} scroll={false} className={styles.one}>
      <span>
        <span className="visually-hidden">Take back </span>
        <span className={styles.term}>{term}</span> {label}
      </span>
      <span aria-hidden="true">×</span>
    </RecordLink>
  );
}
