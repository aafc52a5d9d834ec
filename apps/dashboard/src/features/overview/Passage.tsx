import { passageKinds } from '@onrecord/schema';
import type { OverviewPassageFragment } from '../../gql/graphql.ts';
import { outletInList, outletName } from '../../lib/outlet-name.ts';
import { routes } from '../../lib/routes.ts';
import { labelIn } from '../../lib/words.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './OverviewPage.module.css';

/** A passage that several articles print: the words as the first has them, and beside them who else, and what differs. */
export function Passage({ passage }: { passage: OverviewPassageFragment }) {
  return (
    <li className={styles.passage}>
      <blockquote>{passage.places[0]?.span.exact}</blockquote>
      <div className={styles.margin}>
        <p className={styles.kind}>{labelIn(passageKinds, passage.kind)}</p>
        <ul>
          {passage.places.map(({ article, span }) => (
            <li key={`${article.id} ${span.start}`}>
              <RecordLink href={routes.article(article.id)}>
                {outletInList(article.publisher.outlet ?? {}, [article])}
              </RecordLink>
            </li>
          ))}
        </ul>
        {passage.creditLost.map((lost) => (
          <p key={`${lost.article.id} ${lost.span.start}`} className={styles.lost}>
            {outletName(lost.article.publisher.outlet)} leaves out the credit “{lost.credit.exact}”
          </p>
        ))}
        <Differences differences={passage.differences} />
      </div>
    </li>
  );
}

/** The record writes ∅ where a place has no words; a reader wants to be told. */
function Differences({ differences }: { differences: readonly string[] }) {
  if (differences.length === 0) return null;
  return (
    <dl className={styles.differences}>
      <dt>Here / elsewhere</dt>
      {differences.map((difference) => (
        <dd key={difference}>{difference.replaceAll('∅', '(nothing)')}</dd>
      ))}
    </dl>
  );
}
