/** The entity map for Gephi and other programs that draw networks. */
import type { Exporter, ExportSource } from './exporter.ts';
import { entityMapOf } from './graph/entity-map.ts';

/** Writes the whole map at once: it holds every actor and every line. */
export const gexfExporter: Exporter = {
  id: 'gexf',
  label: 'Map (GEXF)',
  description:
    'The entity map with kinds, counts and places, for Gephi and other programs that draw networks.',
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  write: writeGexf,
};

async function* writeGexf(source: ExportSource): AsyncGenerator<string> {
  const { MultiDirectedGraph } = await import('graphology');
  const { write } = await import('graphology-gexf');
  const { nodes, lines } = await entityMapOf(source);
  const graph = new MultiDirectedGraph();
  for (const { id, x, y, ...attributes } of nodes)
    graph.addNode(id, x === null || y === null ? attributes : { ...attributes, x, y });
  // Programs tell parallel lines apart by their kind; the relation is an attribute too, for filters.
  for (const { id, from, to, relation, ...attributes } of lines)
    graph.addDirectedEdgeWithKey(id, from, to, { ...attributes, relation, kind: relation });
  yield `${write(graph, { version: '1.3' })}\n`;
}
