import { relationTypes } from '@onrecord/schema';
import Link from 'next/link';
import { routes, slugOf } from '../../lib/routes.ts';
import { labelIn } from '../../lib/words.ts';
import styles from './MapPage.module.css';
import { QUOTED_TOGETHER, type Selection } from './map-view.ts';

interface Props {
  storyId: string;
  selection: Selection;
  relations: readonly { relation: string; count: number }[];
}

/** One relation at a time, or all; each choice is an address. */
export function RelationFilter({ storyId, selection, relations }: Props) {
  const addressOf = (relation: string | null) => {
    const parameters = new URLSearchParams();
    if (selection.actorId) parameters.set('actor', slugOf(selection.actorId));
    if (relation) parameters.set('edge', relation);
    return parameters.size > 0 ? `${routes.map(storyId)}?${parameters}` : routes.map(storyId);
  };
  return (
    <nav aria-label="Relations" className={styles.filter}>
      <Link href={addressOf(null)} scroll={false} aria-current={selection.relation ? undefined : 'true'}>
        All
      </Link>
      {relations.map(({ relation, count }) => (
        <Link
          key={relation}
          href={addressOf(relation)}
          scroll={false}
          aria-current={selection.relation === relation ? 'true' : undefined}
        >
          {relation === QUOTED_TOGETHER ? 'Quoted together' : labelIn(relationTypes, relation)}{' '}
          <span>{count}</span>
        </Link>
      ))}
    </nav>
  );
}
