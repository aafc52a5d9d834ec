import type { OverviewUtteranceFragment } from '../../gql/graphql.ts';
import { outletName } from '../../lib/outlet-name.ts';
import { routes } from '../../lib/routes.ts';
import { ActorName } from '../../ui/ActorName.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './OverviewPage.module.css';

interface Props {
  storyId: string;
  utterances: readonly OverviewUtteranceFragment[];
}

/** Utterances that more than one article renders, each rendering beside the others. */
export function Wordings({ storyId, utterances }: Props) {
  const several = utterances.filter((utterance) => utterance.renderings.length > 1);
  if (several.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>Said once, printed several times</h2>
      <ul className={styles.passages}>
        {several.map((utterance) => (
          <li key={utterance.id} className={styles.utterance}>
            <p>
              {utterance.speaker ? (
                <ActorName actor={utterance.speaker} storyId={storyId} />
              ) : (
                'A speaker whom nobody names'
              )}
              {utterance.differences.some(({ kind }) => kind === 'WORDS_INSIDE_MARKS') && (
                <span className={styles.lost}> · the words inside the marks differ</span>
              )}
            </p>
            <ul>
              {utterance.renderings.map((rendering) => (
                <li key={rendering.id}>
                  <q>{wordsOf(rendering)}</q>{' '}
                  <RecordLink href={routes.article(rendering.article.id, rendering.id)}>
                    {outletName(rendering.outlet)}
                  </RecordLink>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf({ quoted, content }: OverviewUtteranceFragment['renderings'][number]): string {
  return (quoted.length > 0 ? quoted : content).map(({ exact }) => exact).join(' … ');
}
