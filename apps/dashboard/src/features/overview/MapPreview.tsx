import { routes } from '../../lib/routes.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { MapFigure } from '../map/MapFigure.tsx';
import { type MapEdge, type MapNode, mapView } from '../map/map-view.ts';
import styles from './OverviewPage.module.css';

const EVERYBODY = { actorId: null, relation: null };

interface Props {
  storyId: string;
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
  /** The actors that have a colour in this story. */
  ranked: readonly string[];
}

/** The entity map, small; a node leads to its place on the map's own page. */
export function MapPreview({ storyId, nodes, edges, ranked }: Props) {
  if (nodes.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <RecordLink href={routes.map(storyId)}>Who stands how to whom</RecordLink>
      </h2>
      <MapFigure
        storyId={storyId}
        nodes={nodes}
        view={mapView(nodes, edges, EVERYBODY)}
        ranked={ranked}
        selection={EVERYBODY}
      />
    </section>
  );
}
