import { outletName } from '../../lib/outlet-name.ts';
import { routes } from '../../lib/routes.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import type { TextLine } from './lines-of.ts';
import type { ReaderArticle } from './load-article.ts';
import styles from './SharedNote.module.css';

type Passage = ReaderArticle['sharedPassages'][number];

interface Props {
  passage: Passage;
  articleId: string;
}

/** True when the passage begins in this line of the article and stands in another article too. */
export function isSharedHere({ places }: Passage, articleId: string, line: TextLine): boolean {
  const isHere = ({ article, span }: Passage['places'][number]) =>
    article.id === articleId && span.start >= line.start && span.start < line.end;
  return places.some(isHere) && places.some(({ article }) => article.id !== articleId);
}

/** Says that a passage of a line stands in other articles too, and whether the credit was dropped here. */
export function SharedNote({ passage, articleId }: Props) {
  const elsewhere = passage.places.filter(({ article }) => article.id !== articleId);
  const lost = passage.creditLost.find(({ article }) => article.id === articleId);
  return (
    <p className={styles.shared}>
      <span aria-hidden="true">≡ </span>
      Same words in{' '}
      {elsewhere.map(({ article, span }, index) => (
        <span key={`${article.id} ${span.start}`}>
          {index > 0 && ', '}
          <RecordLink href={routes.article(article.id)}>{outletName(article.publisher.outlet)}</RecordLink>
        </span>
      ))}
      {lost && <span className={styles.lost}>; the credit “{lost.credit.exact}” is left out here</span>}
    </p>
  );
}
