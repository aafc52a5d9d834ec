import Link from 'next/link';
import { StoryMapDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { routes } from '../../lib/routes.ts';
import { counted } from '../../lib/words.ts';
import { EdgeList } from '../../ui/EdgeList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { MapFigure } from './MapFigure.tsx';
import { MapLegend } from './MapLegend.tsx';
import styles from './MapPage.module.css';
import { mapView, type Selection } from './map-view.ts';
import { RelationFilter } from './RelationFilter.tsx';

/** Who stands how to whom: the drawing, and beside it the list that says the same in words with its proof. */
export async function MapPage({ storyId, selection }: { storyId: string; selection: Selection }) {
  const { entityMap } = await query(StoryMapDocument, { id: storyId });
  const { nodes, edges } = entityMap;
  const view = mapView(nodes, edges, selection);
  if (nodes.length === 0)
    return (
      <Page>
        <h1>Entity map</h1>
        <EmptyState title="Nobody to draw yet">
          <p>
            The map shows the people, bodies and countries that the articles tie to each other. None was
            found.
          </p>
        </EmptyState>
      </Page>
    );
  const typed = edges.filter((edge) => edge.relation).length;
  return (
    <Page>
      <h1>
        {counted(nodes.length, 'actor')}, {counted(typed, 'stated relation')}
      </h1>
      <RelationFilter storyId={storyId} selection={selection} relations={view.relations} />
      <div className={styles.columns}>
        <figure className={styles.figure}>
          <MapFigure storyId={storyId} nodes={nodes} view={view} />
          <MapLegend />
        </figure>
        <section className={styles.list} aria-label="The map as a list">
          {view.selected ? (
            <h2>
              <Link href={routes.actor(view.selected.actor.id, storyId)}>{view.selected.actor.label}</Link>
            </h2>
          ) : (
            <h2>In words</h2>
          )}
          <EdgeList edges={view.edges} storyId={storyId} />
        </section>
      </div>
    </Page>
  );
}
