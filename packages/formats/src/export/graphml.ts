/** The entity map as GraphML, which most libraries for graphs read. */
import type { Exporter, ExportSource } from './exporter.ts';
import { entityMapOf, type MapLine, type MapNode } from './graph/entity-map.ts';

/** Writes the map element by element; it holds every actor and every line. */
export const graphmlExporter: Exporter = {
  id: 'graphml',
  label: 'Map (GraphML)',
  description:
    'The entity map with kinds, counts and places, for NetworkX, igraph, yEd and other graph programs.',
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  write: writeGraphml,
};

async function* writeGraphml(source: ExportSource): AsyncGenerator<string> {
  const element = await elementWriter();
  const { nodes, lines } = await entityMapOf(source);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield element({ key: KEYS.map(([name, on, type]) => keyOf(name, on, type)) });
  yield '<graph id="map" edgedefault="directed">\n';
  for (const node of nodes) yield element({ node: nodeOf(node) });
  for (const line of lines) yield element({ edge: edgeOf(line) });
  yield '</graph>\n</graphml>\n';
}

/** Without the third option an id that reads `true` would lose its value, which HTML allows and XML does not. */
const OPTIONS = {
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
};

/** The library is loaded when a map is written: menus and the command line list the formats without it. */
async function elementWriter(): Promise<(value: object) => string> {
  const { XMLBuilder } = await import('fast-xml-parser');
  const builder = new XMLBuilder(OPTIONS);
  return (value) => builder.build(value);
}

/** Attribute, what has it, and its type in GraphML. */
const KEYS = [
  ['label', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['mentions', 'node', 'int'],
  ['attributions', 'node', 'int'],
  ['articles', 'node', 'int'],
  ['x', 'node', 'double'],
  ['y', 'node', 'double'],
  ['label', 'edge', 'string'],
  ['relation', 'edge', 'string'],
  ['status', 'edge', 'string'],
  ['weight', 'edge', 'int'],
  ['symmetric', 'edge', 'boolean'],
] as const;

function keyOf(name: string, on: string, type: string): object {
  return { '@_id': `${on}-${name}`, '@_for': on, '@_attr.name': name, '@_attr.type': type };
}

function nodeOf(node: MapNode): object {
  return { '@_id': node.id, data: dataOf('node', node) };
}

function edgeOf(line: MapLine): object {
  const { id, from, to } = line;
  return { '@_id': id, '@_source': from, '@_target': to, data: dataOf('edge', line) };
}

/** The values of the attributes; one that is null or empty is left out. */
function dataOf(on: 'node' | 'edge', values: MapNode | MapLine): object[] {
  return KEYS.filter(([, owner]) => owner === on).flatMap(([name]) => {
    const value: unknown = values[name as keyof typeof values];
    return value === null || value === '' ? [] : [{ '@_key': `${on}-${name}`, '#text': value }];
  });
}
