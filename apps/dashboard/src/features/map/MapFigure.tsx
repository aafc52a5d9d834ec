import { type ActorColour, actorColour, inkOf } from '../../design/actor-colour.ts';
import { actorShape } from '../../design/actor-shape.ts';
import { relationGroup } from '../../design/relation-style.ts';
import { routes } from '../../lib/routes.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './MapFigure.module.css';
import { MapLine } from './MapLine.tsx';
import type { MapEdge, MapNode, MapView, Selection } from './map-view.ts';
import { placeLabels } from './place-labels.ts';

const WIDTH = 960;
const HEIGHT = 640;
/** Room for the labels of nodes at the edge. */
const MARGIN_X = 110;
const MARGIN_Y = 36;

interface Props {
  storyId: string;
  nodes: readonly MapNode[];
  view: MapView;
  /** The actors that have a colour in this story. */
  ranked: readonly string[];
  selection: Selection;
}

/** The entity map as SVG: every node is a link, so it works without script, by keyboard and in print. */
export function MapFigure({ storyId, nodes, view, ranked, selection }: Props) {
  const byWeight = [...nodes].sort((a, b) => b.attributions - a.attributions || b.degree - a.degree);
  const points = new Map(nodes.map((node) => [node.actor.id, pointOf(node)]));
  const labelled = byWeight
    .map((node) => ({
      id: node.actor.id,
      ...pointOf(node),
      radius: radiusOf(node),
      label: shorten(node.actor.label),
    }))
    .sort((a, b) => Number(view.highlighted.has(b.id)) - Number(view.highlighted.has(a.id)));
  const labels = new Map(placeLabels(labelled, WIDTH, HEIGHT).map((label) => [label.id, label]));
  return (
    <div className={styles.scroll}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.map}>
        <title>Entity map</title>
        {view.others.map((edge) => (
          <EdgeLine key={edge.id} edge={edge} points={points} isFaint />
        ))}
        {view.edges.map((edge) => (
          <EdgeLine key={edge.id} edge={edge} points={points} isFaint={false} />
        ))}
        {byWeight.map((node) => {
          const label = labels.get(node.actor.id);
          const isSelected = view.selected?.actor.id === node.actor.id;
          return (
            <RecordLink
              key={node.actor.id}
              href={routes.map(storyId, isSelected ? null : node.actor.id, selection.relation)}
              scroll={false}
              className={styles.node}
              data-faint={!view.highlighted.has(node.actor.id)}
              aria-label={`${node.actor.label}${isSelected ? ', chosen' : ''}`}
              aria-current={isSelected ? 'true' : undefined}
            >
              <title>{node.actor.label}</title>
              <NodeShape node={node} colour={actorColour(node.actor.id, ranked)} />
              {label && (
                <text x={label.x} y={label.y} textAnchor={label.anchor}>
                  {shorten(node.actor.label)}
                </text>
              )}
            </RecordLink>
          );
        })}
      </svg>
    </div>
  );
}

function NodeShape({ node, colour }: { node: MapNode; colour: ActorColour }) {
  const { x, y } = pointOf(node);
  const radius = radiusOf(node);
  const shape = actorShape(node.actor.kind);
  const side = radius * 1.7;
  if (shape === 'circle') return <circle cx={x} cy={y} r={radius} fill={inkOf(colour)} />;
  if (shape === 'ring')
    return <circle cx={x} cy={y} r={radius - 1} fill="var(--paper)" stroke={inkOf(colour)} strokeWidth={3} />;
  if (shape === 'tab') return <path d={tabAround(x, y, side / 2)} fill={inkOf(colour)} />;
  return (
    <rect
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      fill={inkOf(colour)}
      rx={1}
      transform={shape === 'diamond' ? `rotate(45 ${x} ${y})` : undefined}
    />
  );
}

/** A square with a round top, as before a name. */
const tabAround = (x: number, y: number, half: number): string =>
  `M${x - half} ${y + half}V${y}a${half} ${half} 0 0 1 ${2 * half} 0V${y + half}Z`;

interface EdgeProps {
  edge: MapEdge;
  points: ReadonlyMap<string, { x: number; y: number }>;
  isFaint: boolean;
}

function EdgeLine({ edge, points, isFaint }: EdgeProps) {
  const from = points.get(edge.from.id);
  const to = points.get(edge.to.id);
  if (!from || !to) return null;
  const group = relationGroup(edge.relation) ?? 'together';
  const width = Math.min(5, 1 + Math.log2(edge.weight));
  return <MapLine {...{ from, to, width, group, isFaint }} status={edge.status ?? null} />;
}

const pointOf = ({ x, y }: MapNode) => ({
  x: WIDTH / 2 + x * (WIDTH / 2 - MARGIN_X),
  y: HEIGHT / 2 + y * (HEIGHT / 2 - MARGIN_Y),
});

/** Area grows with the number of attributions. */
const radiusOf = ({ attributions }: MapNode): number => 6 + Math.min(12, 2.4 * Math.sqrt(attributions));

const LONGEST_LABEL = 28;
/** Cut between words: who speaks to the page must be able to say what is printed on it. */
const shorten = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL).replace(/\s\S*$/, '')}…` : label;
