import type { OverviewPassageFragment } from '../../gql/graphql.ts';
import { counted } from '../../lib/words.ts';
import styles from './OverviewPage.module.css';
import { Passage } from './Passage.tsx';

/** The passages that more than one outlet prints, and who left the credit out. */
export function SharedWords({ passages }: { passages: readonly OverviewPassageFragment[] }) {
  if (passages.length === 0) return null;
  const between = passages.filter(isBetweenArticles).sort((a, b) => lengthOf(b) - lengthOf(a));
  const whole = between.filter((passage) => passage.kind === 'NEAR_VERBATIM');
  const parts = between.filter((passage) => passage.kind !== 'NEAR_VERBATIM');
  return (
    <section className={styles.section}>
      <h2>Words that travelled</h2>
      <p className={styles.note}>
        The same words in more than one article. However many print them, they are one origin.
      </p>
      <ul className={styles.passages}>
        {whole.map((passage) => (
          <Passage key={passage.id} passage={passage} />
        ))}
      </ul>
      {parts.length > 0 && (
        <details className={styles.parts} open={whole.length === 0}>
          <summary>{counted(parts.length, 'shorter run')}: phrases and quoted words</summary>
          <ul className={styles.passages}>
            {parts.map((passage) => (
              <Passage key={passage.id} passage={passage} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A repeat inside one article says nothing about origins. */
function isBetweenArticles({ places }: OverviewPassageFragment): boolean {
  return new Set(places.map(({ article }) => article.id)).size > 1;
}

const lengthOf = (passage: OverviewPassageFragment): number => passage.places[0]?.span.exact.length ?? 0;
