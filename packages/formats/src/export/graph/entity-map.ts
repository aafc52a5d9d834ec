/** The entity map as a graph: what GEXF and GraphML both write. */
import {
  type Actor,
  type MapEdge,
  type Placement,
  relationStatuses,
  relationTypes,
  type Story,
} from '@onrecord/schema';
import { type ActorCount, countActors } from '../actor-counts.ts';
import type { ExportSource } from '../exporter.ts';
import { collectNames } from '../names.ts';
import { xmlText } from './xml-text.ts';

/** An actor on the map. */
export interface MapNode extends ActorCount {
  id: string;
  label: string;
  kind: string;
  /** Rightward; null when the actor has no place. */
  x: number | null;
  /** Upward. */
  y: number | null;
}

/** A line of the map. Two actors can have several, in both directions. */
export interface MapLine {
  id: string;
  from: string;
  to: string;
  label: string;
  /** Id of the relation type; `quoted-together` for two actors whose words stand in the same articles. */
  relation: string;
  /** Empty where nothing is asserted. */
  status: string;
  /** Number of pieces of evidence. */
  weight: number;
  /**
   * True for actors that are quoted together: neither end comes first. Such a line is written as a directed one all the
   * same, since widely used readers refuse a file with both sorts.
   */
  symmetric: boolean;
}

/** Nodes and lines in the order of their ids. */
export interface EntityMap {
  nodes: MapNode[];
  lines: MapLine[];
}

/** Programs draw nodes some units wide: in a square of two units all would lie on top of each other. */
export const MAP_SCALE = 1000;

/** Reads all records. Merged actors, and lines to actors that did not come, are left out. */
export async function entityMapOf(source: ExportSource): Promise<EntityMap> {
  const names = collectNames();
  const counts = countActors(names);
  const actors: Actor[] = [];
  const places = new Map<string, Placement>();
  for await (const record of source.records) {
    names.add(record);
    counts.add(record);
    if (record.type === 'Actor' && record.redirectTo === null) actors.push(record);
    else if (record.type === 'Story') addPlaces(places, record);
  }
  const known = new Set(actors.map(({ id }) => id));
  const edges = (await source.edges())
    .map((edge) => ({ ...edge, from: names.survivor(edge.from), to: names.survivor(edge.to) }))
    .filter(({ from, to }) => known.has(from) && known.has(to));
  const nodes = actors.map(({ id, kind }) =>
    nodeOf({ id, kind, label: names.actor(id), ...counts.of(id) }, places.get(id)),
  );
  return { nodes, lines: edges.map(lineOf) };
}

/** An actor of several stories stands where the first of them puts it. */
function addPlaces(places: Map<string, Placement>, { layout }: Story): void {
  for (const place of layout) if (!places.has(place.actorId)) places.set(place.actorId, place);
}

function nodeOf(node: Omit<MapNode, 'x' | 'y'>, place: Placement | undefined): MapNode {
  const x = place ? scaled(place.x) : null;
  const y = place ? scaled(-place.y) : null;
  return { ...node, id: xmlText(node.id), label: xmlText(node.label), x, y };
}

/** A tenth of a unit is far below what anybody sees, and no digits of floating point come with it. */
function scaled(place: number): number {
  return Math.round(place * MAP_SCALE * 10) / 10;
}

function lineOf({ id, from, to, relation, status, weight }: MapEdge): MapLine {
  const ends = { id: xmlText(id), from: xmlText(from), to: xmlText(to), weight };
  if (relation === null)
    return { ...ends, label: 'Quoted together', relation: 'quoted-together', status: '', symmetric: true };
  const words = relationTypes.has(relation) ? relationTypes.entry(relation).label : relation;
  const label = status === null || status === 'asserted' ? words : `${words} (${statusWord(status)})`;
  return {
    ...ends,
    label: xmlText(label),
    relation: xmlText(relation),
    status: status ?? '',
    symmetric: false,
  };
}

function statusWord(status: NonNullable<MapEdge['status']>): string {
  return relationStatuses.has(status) ? relationStatuses.entry(status).label.toLowerCase() : status;
}
