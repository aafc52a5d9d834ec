import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './Pager.module.css';
import { type QuoteSearch, writeSearch } from './quote-search.ts';

interface Props {
  path: string;
  search: QuoteSearch;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor?: string | null;
    endCursor?: string | null;
  };
}

/** The part of the list before this one and the part after it. */
export function Pager({ path, search, pageInfo }: Props) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  const to = (place: Partial<QuoteSearch>) =>
    `${path}${writeSearch({ ...search, after: null, before: null, ...place })}`;
  return (
    <nav aria-label="Pages" className={styles.pager}>
      {hasPreviousPage && <RecordLink href={to({ before: startCursor ?? null })}>← Before these</RecordLink>}
      {hasNextPage && <RecordLink href={to({ after: endCursor ?? null })}>After these →</RecordLink>}
    </nav>
  );
}
