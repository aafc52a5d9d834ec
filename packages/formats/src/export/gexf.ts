/** The entity map for Gephi and other programs that draw networks. */
import { MultiGraph } from 'graphology';
import { write } from 'graphology-gexf';
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
  const { nodes, lines } = await entityMapOf(source);
  const graph = new MultiGraph();
  for (const { id, x, y, ...attributes } of nodes)
    graph.addNode(id, x === null || y === null ? attributes : { ...attributes, x, y });
  for (const { id, from, to, directed, relation, ...attributes } of lines) {
    // Programs tell parallel lines apart by their kind; the relation is an attribute too, for filters.
    const all = { ...attributes, relation, kind: relation };
    if (directed) graph.addDirectedEdgeWithKey(id, from, to, all);
    else graph.addUndirectedEdgeWithKey(id, from, to, all);
  }
  yield `${write(graph, { version: '1.3' })}\n`;
}
