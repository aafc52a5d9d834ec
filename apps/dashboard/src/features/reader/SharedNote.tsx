import { outletName } from '../../lib/outlet-name.ts';
import { routes } from '../../lib/routes.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import type { TextLine } from './lines-of.ts';
import type { ReaderArticle } from './load-article.ts';
import styles from './SharedNote.module.css';

type Passage = ReaderArticle['sharedPassages'][number];

interface Props {
  /** Those that begin in the line; at least one. */
  passages: readonly Passage[];
  articleId: string;
}

/** True when the passage begins in this line of the article and stands in another article too. */
export function isSharedHere({ places }: Passage, articleId: string, line: TextLine): boolean {
  const isHere = ({ article, span }: Passage['places'][number]) =>
    article.id === articleId && span.start >= line.start && span.start < line.end;
  return places.some(isHere) && places.some(({ article }) => article.id !== articleId);
}

/** Says in which other articles passages of a line stand too, each once, and which credit was dropped here. */
export function SharedNote({ passages, articleId }: Props) {
  const elsewhere = passages
    .flatMap(({ places }) => places.map(({ article }) => article))
    .filter(({ id }) => id !== articleId);
  const articles = [...new Map(elsewhere.map((article) => [article.id, article])).values()];
  const lost = passages.flatMap(({ creditLost }) =>
    creditLost.filter(({ article }) => article.id === articleId),
  );
  return (
    <p className={styles.shared}>
      <span aria-hidden="true">≡ </span>
      Same words in{' '}
      {articles.map((article, index) => (
        <span key={article.id}>
          {index > 0 && ', '}
          <RecordLink href={routes.article(article.id)}>{outletName(article.publisher.outlet)}</RecordLink>
        </span>
      ))}
      {lost.map(({ credit }) => (
        <span key={credit.exact} className={styles.lost}>
          ; the credit “{credit.exact}” is left out here
        </span>
      ))}
    </p>
  );
}
