/** Operations that reach any field of the schema, and ask for any argument of it by a variable. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Knowledge } from './learn.ts';

/** A field with an argument, and the operation that asks for it by the variable `$value`. */
export interface Target {
  /** Such as `Story.articles(first)`. */
  name: string;
  argument: GraphQLArgument;
  kind: 'query' | 'mutation' | 'subscription';
  /** The operation with the argument as `write` writes it. */
  operation(header: string, write: string): string;
}

/** Every argument of every field that an operation can reach. */
export function targetsOf(known: Knowledge): Target[] {
  const { schema } = known;
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, root]) =>
    root ? reachable(known, root).flatMap(({ type, wrap }) => targetsIn(known, kind, type, wrap)) : [],
  );
}

/** Puts a selection of the type's own fields where an operation reaches the type. */
type Wrap = (selection: string) => string;

interface Reached {
  type: GraphQLObjectType;
  wrap: Wrap;
}

/** Every object type, by the shortest way from the root. */
export function reachable(known: Knowledge, root: GraphQLObjectType): Reached[] {
  const reached = new Map<string, Reached>([[root.name, { type: root, wrap: (selection) => selection }]]);
  for (const { type, wrap } of reached.values())
    for (const field of Object.values(type.getFields()))
      for (const next of objectsOf(known, field))
        if (!reached.has(next.name))
          reached.set(next.name, {
            type: next,
            wrap: (selection) => wrap(`${call(known, field)} { ... on ${next.name} { ${selection} } }`),
          });
  return [...reached.values()];
}

function objectsOf(
  { schema }: Knowledge,
  field: GraphQLField<unknown, unknown>,
): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function targetsIn(known: Knowledge, kind: Target['kind'], type: GraphQLObjectType, wrap: Wrap): Target[] {
  return Object.values(type.getFields()).flatMap((field) =>
    field.args.map((argument) => ({
      name: `${type.name}.${field.name}(${argument.name})`,
      argument,
      kind,
      operation(header, write) {
        const asked = call(known, field, { [argument.name]: write });
        return `${kind}${header} { ${wrap(`${asked}${selectionOf(field)}`)} }`;
      },
    })),
  );
}

/** The field with the arguments given, and with honest ones where others are required. */
export function call(
  known: Knowledge,
  field: GraphQLField<unknown, unknown>,
  given: Record<string, string> = {},
): string {
  const written = field.args.flatMap((argument) => {
    const value =
      given[argument.name] ?? (isRequiredArgument(argument) ? honest(known, field, argument) : null);
    return value === null ? [] : [`${argument.name}: ${value}`];
  });
  return written.length > 0 ? `${field.name}(${written.join(', ')})` : field.name;
}

function honest(
  { ids }: Knowledge,
  field: GraphQLField<unknown, unknown>,
  { name, type }: GraphQLArgument,
): string {
  const wanted = /^storyId$/.test(name) ? 'Story' : getNamedType(field.type).name;
  const id = JSON.stringify(ids.get(wanted)?.[0] ?? [...ids.values()][0]?.[0] ?? 'none');
  if (String(type).startsWith('[')) return `[${id}]`;
  if (getNamedType(type).name === 'ID') return id;
  return getNamedType(type).name === 'String' ? '"water"' : '{}';
}

/** The least that can be asked of what the field gives. */
export function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  const inner = isObjectType(type) ? type.getFields() : {};
  return inner.edges ? ' { totalCount edges { cursor node { __typename } } }' : ' { __typename }';
}
