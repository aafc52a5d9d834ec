import { StoryMapDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { routes } from '../../lib/routes.ts';
import { counted } from '../../lib/words.ts';
import { EdgeList } from '../../ui/EdgeList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { rankedOf } from '../story/top-voices.ts';
import { MapFigure } from './MapFigure.tsx';
import { MapLegend } from './MapLegend.tsx';
import styles from './MapPage.module.css';
import { type MapNode, mapView, type Selection } from './map-view.ts';
import { RelationFilter } from './RelationFilter.tsx';

/** Who stands how to whom: the drawing, and beside it the list that says the same in words with its proof. */
export async function MapPage({ storyId, selection }: { storyId: string; selection: Selection }) {
  const { entityMap, story } = await query(StoryMapDocument, { id: storyId });
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
          <MapFigure
            storyId={storyId}
            nodes={nodes}
            view={view}
            ranked={rankedOf(story)}
            selection={selection}
          />
          <MapLegend />
        </figure>
        <section className={styles.list} aria-label="The map as a list">
          <ListHead storyId={storyId} selection={selection} selected={view.selected} />
          <EdgeList edges={view.edges} storyId={storyId} />
        </section>
      </div>
    </Page>
  );
}

interface HeadProps {
  storyId: string;
  selection: Selection;
  selected: MapNode | null;
}

/** Whose ties are listed, and the way back to everybody's. An address may name somebody whom the map leaves out. */
function ListHead({ storyId, selection, selected }: HeadProps) {
  if (!selection.actorId) return <h2>In words</h2>;
  return (
    <>
      <h2>
        {selected ? (
          <RecordLink href={routes.actor(selected.actor.id, storyId)}>{selected.actor.label}</RecordLink>
        ) : (
          'Not on this map'
        )}
      </h2>
      <p className={styles.back}>
        <RecordLink href={routes.map(storyId, null, selection.relation)} scroll={false}>
          Show everybody
        </RecordLink>
      </p>
    </>
  );
}
