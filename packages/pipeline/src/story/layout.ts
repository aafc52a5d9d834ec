/**
 * Where actors stand on the map. Computed once for a story and stored with it, so that two readers see the same picture:
 * the random source is fixed and each actor starts at a place that its id gives, whatever the order of the articles.
 */
import type { Actor, MapEdge, Placement } from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/** Places for the actors that are tied to another, also for those that nobody names. -1 to 1, sorted by actor id. */
export function layOut(actors: readonly Actor[], edges: readonly MapEdge[]): Placement[] {
  const nodes = takingPart(actors, edges).map(startingNode);
  const known = new Set(nodes.map(({ id }) => id));
  const links = edges
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  simulate(nodes, links);
  return normalised(nodes);
}

/** More than this nobody can read on one screen; the actors with the weakest ties are left out first. */
const MOST_ACTORS = 120;

/** Radius that keeps labels of neighbours apart, in the units of the simulation. */
const RADIUS = 28;

/** Beyond this two actors no longer push each other, so that small groups stay near and the picture is filled evenly. */
const REACH = 12 * RADIUS;

/** After 300 steps d3-force has cooled down to its own threshold. */
const STEPS = 300;

interface Node extends SimulationNodeDatum {
  id: string;
}

interface Link extends SimulationLinkDatum<Node> {
  weight: number;
}

function takingPart(actors: readonly Actor[], edges: readonly MapEdge[]): Actor[] {
  const weights = new Map<string, number>();
  for (const { from, to, weight } of edges)
    for (const id of [from, to]) weights.set(id, (weights.get(id) ?? 0) + weight);
  return actors
    .filter(({ id, redirectTo }) => redirectTo === null && weights.has(id))
    .sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ACTORS)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A point of the unit square from the digest of the id, spread over the size of the picture. */
function startingNode({ id }: Actor): Node {
  const digest = contentId('place', [id]).slice('place:'.length);
  const part = (from: number) => Number.parseInt(digest.slice(from, from + 8), 16) / 0xffffffff - 0.5;
  return { id, x: part(0) * 20 * RADIUS, y: part(8) * 20 * RADIUS };
}

function simulate(nodes: Node[], links: Link[]): void {
  const simulation = forceSimulation<Node, Link>(nodes)
    .randomSource(linearCongruential())
    .force(
      'charge',
      forceManyBody<Node>()
        .strength(-12 * RADIUS)
        .distanceMax(REACH),
    )
    .force(
      'link',
      forceLink<Node, Link>(links)
        .id(({ id }) => id)
        .distance(({ weight }) => 4 * RADIUS - Math.min(weight, 4) * (RADIUS / 4)),
    )
    .force('collide', forceCollide<Node>(RADIUS).iterations(3))
    .force('x', forceX<Node>().strength(0.08))
    .force('y', forceY<Node>().strength(0.08))
    .force('center', forceCenter<Node>())
    .stop();
  simulation.tick(STEPS);
}

/** The generator of Numerical Recipes: a fixed sequence of numbers in 0 to 1, so that each run gives the same picture. */
function linearCongruential(): () => number {
  let state = 1;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Scales both axes alike, so that distances keep their meaning; four digits are more than a screen shows. */
function normalised(nodes: readonly Node[]): Placement[] {
  const size = Math.max(1, ...nodes.flatMap(({ x = 0, y = 0 }) => [Math.abs(x), Math.abs(y)]));
  const round = (value: number) => Math.round((value / size) * 10_000) / 10_000 + 0;
  return nodes.map(({ id, x = 0, y = 0 }) => ({ actorId: id, x: round(x), y: round(y) }));
}
