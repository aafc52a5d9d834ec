import Link from 'next/link';
import { routes } from '../../lib/routes.ts';
import { MapFigure } from '../map/MapFigure.tsx';
import { type MapEdge, type MapNode, mapView } from '../map/map-view.ts';
import styles from './OverviewPage.module.css';

interface Props {
  storyId: string;
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
}

/** The entity map, small; a node leads to its place on the map's own page. */
export function MapPreview({ storyId, nodes, edges }: Props) {
  if (nodes.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <Link href={routes.map(storyId)}>Who stands how to whom</Link>
      </h2>
      <MapFigure
        storyId={storyId}
        nodes={nodes}
        view={mapView(nodes, edges, { actorId: null, relation: null })}
      />
    </section>
  );
}
