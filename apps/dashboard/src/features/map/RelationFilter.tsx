import { relationTypes } from '@onrecord/schema';
import { routes } from '../../lib/routes.ts';
import { definitionIn, labelIn } from '../../lib/words.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './MapPage.module.css';
import { QUOTED_TOGETHER, type Selection } from './map-view.ts';

interface Props {
  storyId: string;
  selection: Selection;
  relations: readonly { relation: string; count: number }[];
}

/** One relation at a time, or all; each choice is an address. */
export function RelationFilter({ storyId, selection, relations }: Props) {
  const addressOf = (relation: string | null) => routes.map(storyId, selection.actorId, relation);
  return (
    <nav aria-label="Relations" className={styles.filter}>
      <RecordLink
        href={addressOf(null)}
        scroll={false}
        aria-current={selection.relation ? undefined : 'true'}
      >
        All
      </RecordLink>
      {relations.map(({ relation, count }) => (
        <RecordLink
          key={relation}
          href={addressOf(relation)}
          scroll={false}
          title={definitionIn(relationTypes, relation)}
          aria-current={selection.relation === relation ? 'true' : undefined}
        >
          {relation === QUOTED_TOGETHER ? 'Quoted together' : labelIn(relationTypes, relation)}{' '}
          <span>{count}</span>
        </RecordLink>
      ))}
    </nav>
  );
}
