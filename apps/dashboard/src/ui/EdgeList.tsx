import { relationStatuses, relationTypes } from '@onrecord/schema';
import type { MapEdgeEvidenceFragment } from '../gql/graphql.ts';
import { outletName } from '../lib/outlet-name.ts';
import { routes } from '../lib/routes.ts';
import { counted, definitionIn, labelIn } from '../lib/words.ts';
import { ActorName } from './ActorName.tsx';
import styles from './EdgeList.module.css';
import { RecordLink } from './RecordLink.tsx';

/** Edges listed at once. */
const SHOWN_EDGES = 60;
const SHOWN_EVIDENCE = 3;

interface Props {
  edges: readonly MapEdgeEvidenceFragment[];
  storyId?: string | undefined;
}

/** Edges of the entity map in words: each a sentence, with the passages that prove it. */
export function EdgeList({ edges, storyId }: Props) {
  const shown = edges.slice(0, SHOWN_EDGES);
  if (shown.length === 0) return <p className={styles.note}>Nothing of this kind is stated.</p>;
  return (
    <>
      <ul className={styles.edges}>
        {shown.map((edge) => (
          <li key={edge.id}>
            <EdgeSentence edge={edge} storyId={storyId} />
            <Evidence edge={edge} />
          </li>
        ))}
      </ul>
      {edges.length > shown.length && (
        <p className={styles.note}>
          and {counted(edges.length - shown.length, 'more edge')}; choose an actor or a relation to see them.
        </p>
      )}
    </>
  );
}

function EdgeSentence({ edge, storyId }: { edge: MapEdgeEvidenceFragment; storyId: string | undefined }) {
  return (
    <p>
      <ActorName actor={edge.from} storyId={storyId} />{' '}
      <span
        className={styles.relation}
        title={edge.relation ? definitionIn(relationTypes, edge.relation) : undefined}
      >
        {edge.relation ? labelIn(relationTypes, edge.relation).toLowerCase() : 'quoted together with'}
      </span>{' '}
      <ActorName actor={edge.to} storyId={storyId} />
      {edge.status && edge.status !== 'ASSERTED' && (
        <span className={styles.status}> {labelIn(relationStatuses, edge.status).toLowerCase()}</span>
      )}
    </p>
  );
}

function Evidence({ edge }: { edge: MapEdgeEvidenceFragment }) {
  const rest = edge.evidence.length - SHOWN_EVIDENCE;
  return (
    <details>
      <summary>{counted(edge.evidence.length, 'passage')}</summary>
      <ul className={styles.evidence}>
        {edge.evidence.slice(0, SHOWN_EVIDENCE).map(({ span, article }) => (
          <li key={`${article.id} ${span.start}-${span.end}`}>
            <q>{span.exact}</q>{' '}
            <RecordLink href={routes.article(article.id)}>{outletName(article.publisher.outlet)}</RecordLink>
          </li>
        ))}
        {rest > 0 && <li>and {rest} more</li>}
      </ul>
    </details>
  );
}
