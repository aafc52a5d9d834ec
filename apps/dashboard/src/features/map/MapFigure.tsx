import Link from 'next/link';
import { actorColour } from '../../design/actor-colour.ts';
import { actorShape } from '../../design/actor-shape.ts';
import { relationGroup } from '../../design/relation-style.ts';
import { routes } from '../../lib/routes.ts';
import styles from './MapFigure.module.css';
import type { MapEdge, MapNode, MapView } from './map-view.ts';
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
}

/** The entity map as SVG: every node is a link, so it works without script, by keyboard and in print. */
export function MapFigure({ storyId, nodes, view }: Props) {
  const ranked = [...nodes].sort((a, b) => b.attributions - a.attributions || b.degree - a.degree);
  const rankedIds = ranked.map(({ actor }) => actor.id);
  const points = new Map(nodes.map((node) => [node.actor.id, pointOf(node)]));
  const labelled = ranked
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
        {ranked.map((node) => {
          const label = labels.get(node.actor.id);
          const isSelected = view.selected?.actor.id === node.actor.id;
          return (
            <Link
              key={node.actor.id}
              href={isSelected ? routes.map(storyId) : routes.map(storyId, node.actor.id)}
              scroll={false}
              className={styles.node}
              data-faint={!view.highlighted.has(node.actor.id)}
              aria-label={`${node.actor.label}${isSelected ? ', chosen' : ''}`}
              aria-current={isSelected ? 'true' : undefined}
            >
              <title>{node.actor.label}</title>
              <NodeShape node={node} colour={actorColour(node.actor.id, rankedIds)} />
              {label && (
                <text x={label.x} y={label.y} textAnchor={label.anchor}>
                  {shorten(node.actor.label)}
                </text>
              )}
            </Link>
          );
        })}
      </svg>
    </div>
  );
}

function NodeShape({ node, colour }: { node: MapNode; colour: string }) {
  const { x, y } = pointOf(node);
  const radius = radiusOf(node);
  const shape = actorShape(node.actor.kind);
  const side = radius * 1.7;
  if (shape === 'circle') return <circle cx={x} cy={y} r={radius} fill={colour} />;
  if (shape === 'ring')
    return <circle cx={x} cy={y} r={radius - 1} fill="var(--paper)" stroke={colour} strokeWidth={3} />;
  return (
    <rect
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      fill={colour}
      rx={shape === 'tab' ? side / 2.5 : 1}
      transform={shape === 'diamond' ? `rotate(45 ${x} ${y})` : undefined}
    />
  );
}

interface EdgeProps {
  edge: MapEdge;
  points: ReadonlyMap<string, { x: number; y: number }>;
  isFaint: boolean;
}

/** Planned, alleged and denied relations are dotted: what is uncertain shows in the line, never in the text. */
function EdgeLine({ edge, points, isFaint }: EdgeProps) {
  const from = points.get(edge.from.id);
  const to = points.get(edge.to.id);
  if (!from || !to) return null;
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      className={styles.edge}
      data-group={relationGroup(edge.relation) ?? 'together'}
      data-status={edge.status ?? 'ASSERTED'}
      data-faint={isFaint}
      strokeWidth={Math.min(5, 1 + Math.log2(edge.weight))}
    />
  );
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
