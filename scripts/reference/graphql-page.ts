/** The page of the GraphQL API, from the schema that the server serves. */
import { schema } from '../../apps/server/src/graphql/schema.ts';
import { codeOf, pageOf, tableOf, textOf } from './markdown.ts';

type NamedType = ReturnType<typeof schema.getTypeMap>[string];

/** What a field of a type, an argument or an input field has in common. */
interface Named {
  name: string;
  description?: string | null;
  type: { toString(): string };
  args?: readonly Named[];
}

/** The page in Markdown. */
export function graphqlPage(): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (type) => type ?? [],
  );
  const others = Object.values(schema.getTypeMap())
    .filter((type) => !roots.some((root) => root === type) && isOurs(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return pageOf('# GraphQL reference', INTRODUCTION, ...roots.map(section), ...others.map(section));
}

const INTRODUCTION = `Every type of the API and each of its fields, as the server has them.

The same as a file is \`apps/server/schema.graphql\`. The [tour](graphql.md) shows how they are asked for. Lists that go on come as connections:
\`first\` and \`after\` lead forward, \`last\` and \`before\` back, at most 100 at once.`;

/** Connections and their edges are alike for every type, and are explained once. */
function isOurs({ name }: NamedType): boolean {
  return !name.startsWith('__') && !isConnection(name) && !isEdge(name) && !BUILT_IN.has(name);
}

const isConnection = (name: string) => name.endsWith('Connection');

const isEdge = (name: string) =>
  name.endsWith('Edge') && name.replace(/Edge$/, 'Connection') in schema.getTypeMap();

const BUILT_IN = new Set(['Boolean', 'Float', 'ID', 'Int', 'String', 'PageInfo']);

function section(type: NamedType): string {
  return [`## ${type.name}`, textOf(type.description ?? ''), contentOf(type)].filter(Boolean).join('\n\n');
}

function contentOf(type: NamedType): string {
  if ('getFields' in type) return fieldTable(Object.values(type.getFields()) as Named[]);
  if ('getValues' in type)
    return tableOf(
      ['word', 'meaning'],
      type.getValues().map(({ name, description }) => [codeOf(name), textOf(description ?? '')]),
    );
  if ('getTypes' in type)
    return `One of ${type
      .getTypes()
      .map(({ name }) => linkTo(name))
      .join(', ')}.`;
  return '';
}

function fieldTable(fields: readonly Named[]): string {
  return tableOf(
    ['field', 'type', 'meaning'],
    fields.map((field) => [
      codeOf(field.name),
      typeOf(field),
      [textOf(field.description ?? ''), argumentsOf(field)].filter(Boolean).join(' '),
    ]),
  );
}

function typeOf({ type }: Named): string {
  const printed = String(type);
  const name = nodeOf(printed.replace(/[[\]!]/g, ''));
  return BUILT_IN.has(name) ? codeOf(printed) : `[${codeOf(printed)}](#${name.toLowerCase()})`;
}

/** The name of what a connection connects; any other name as it is. */
function nodeOf(name: string): string {
  const fieldsOf = (type: NamedType | undefined) => (type && 'getFields' in type ? type.getFields() : {});
  const types = schema.getTypeMap();
  const edge = String(fieldsOf(types[name]).edges?.type).replace(/[[\]!]/g, '');
  return String(fieldsOf(types[edge]).node?.type ?? name).replace(/[[\]!]/g, '');
}

/** Paging is the same for every connection. */
const PAGING = new Set(['after', 'before', 'first', 'last']);

function argumentsOf({ type, args = [] }: Named): string {
  const isPaged = isConnection(String(type).replace('!', ''));
  const own = args.filter(({ name }) => !(isPaged && PAGING.has(name)));
  if (own.length === 0) return '';
  return `Takes ${own.map((one) => `${codeOf(one.name)}: ${typeOf(one)}`).join(', ')}.`;
}

function linkTo(name: string): string {
  return `[${codeOf(name)}](#${name.toLowerCase()})`;
}
