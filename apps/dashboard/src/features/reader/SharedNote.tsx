import Link from 'next/link';
import { routes } from '../../lib/routes.ts';
import type { TextLine } from './lines-of.ts';
import type { ReaderArticle } from './load-article.ts';
import styles from './SharedNote.module.css';

interface Props {
  passage: ReaderArticle['sharedPassages'][number];
  articleId: string;
  line: TextLine;
}

/** Says that a passage of this line stands in other articles too, and whether the credit was dropped here. */
export function SharedNote({ passage, articleId, line }: Props) {
  const here = passage.places.some(
    ({ article, span }) => article.id === articleId && span.start >= line.start && span.start < line.end,
  );
  if (!here) return null;
  const elsewhere = passage.places.filter(({ article }) => article.id !== articleId);
  if (elsewhere.length === 0) return null;
  const lost = passage.creditLost.find(({ article }) => article.id === articleId);
  return (
    <p className={styles.shared}>
      <span aria-hidden="true">≡ </span>
      Same words in{' '}
      {elsewhere.map(({ article, span }, index) => (
        <span key={`${article.id} ${span.start}`}>
          {index > 0 && ', '}
          <Link href={routes.article(article.id)}>
            {article.publisher.outlet?.name ?? 'an unnamed outlet'}
          </Link>
        </span>
      ))}
      {lost && <span className={styles.lost}>; the credit “{lost.credit.exact}” is left out here</span>}
    </p>
  );
}
