import type { MapEdgeLineFragment, MapNodePlaceFragment } from '../../gql/graphql.ts';

export type MapNode = MapNodePlaceFragment;
/** An edge as it is drawn; the list beside the drawing knows its evidence too. */
export type MapEdge = MapEdgeLineFragment;

/** What the address chooses of the map. */
export interface Selection {
  actorId: string | null;
  relation: string | null;
}

/** The map under a selection: which edges are listed, which nodes stand out. */
export interface MapView<Edge extends MapEdge = MapEdge> {
  edges: Edge[];
  /** Edges that the selection leaves aside; drawn faint. */
  others: Edge[];
  /** Actors at either end of a chosen edge; all of them when nothing is chosen. */
  highlighted: ReadonlySet<string>;
  selected: MapNode | null;
  /** The relations that occur, each with its number of edges, the most frequent first. */
  relations: { relation: string; count: number }[];
}

/** The address's word for edges that say only how often two actors are quoted together. */
export const QUOTED_TOGETHER = 'quoted-together';

/** Applies the selection to the map. Pure. */
export function mapView<Edge extends MapEdge>(
  nodes: readonly MapNode[],
  edges: readonly Edge[],
  selection: Selection,
): MapView<Edge> {
  const isChosen = (edge: MapEdge) =>
    (!selection.relation || keyOf(edge) === selection.relation) &&
    (!selection.actorId || edge.from.id === selection.actorId || edge.to.id === selection.actorId);
  const chosen = edges.filter(isChosen);
  const anything = selection.actorId || selection.relation;
  const ends = chosen.flatMap((edge) => [edge.from.id, edge.to.id]);
  return {
    edges: [...chosen].sort(typedThenHeaviest),
    others: edges.filter((edge) => !isChosen(edge)),
    highlighted: new Set(anything ? [...ends, selection.actorId ?? ''] : nodes.map((node) => node.actor.id)),
    selected: nodes.find((node) => node.actor.id === selection.actorId) ?? null,
    relations: countRelations(edges),
  };
}

/** The word for an edge's relation in the address. */
function keyOf(edge: Pick<MapEdge, 'relation'>): string {
  return edge.relation?.toLowerCase().replaceAll('_', '-') ?? QUOTED_TOGETHER;
}

function typedThenHeaviest(a: MapEdge, b: MapEdge): number {
  return Number(!a.relation) - Number(!b.relation) || b.weight - a.weight || (a.id < b.id ? -1 : 1);
}

function countRelations(edges: readonly MapEdge[]): { relation: string; count: number }[] {
  const counts = Map.groupBy(edges, keyOf);
  return [...counts]
    .map(([relation, members]) => ({ relation, count: members.length }))
    .sort((a, b) => b.count - a.count || a.relation.localeCompare(b.relation));
}
