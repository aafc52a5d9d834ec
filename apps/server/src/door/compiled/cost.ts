/**
 * What an operation may cost, found before it runs. Cost depends on a document and on how many items are asked for; so it is
 * worked out once for each size, and remembered.
 */
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { COST_LIMIT } from '../../graphql/limits.ts';

/** Whether an operation with these variables is within the limits; false also when they are not of their types. */
export type IsAffordable = (variables: Readonly<Record<string, unknown>>) => boolean;

/** Sizes that are remembered of one document: a client asks for few. */
const MAX_REMEMBERED = 200;

/** The check for one document with one operation. */
export function costCheck(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): IsAffordable {
  // Only `first` and `last` count, and only an Int can be given for them.
  const sizes = (operation.variableDefinitions ?? [])
    .filter(({ type }) => namedType(type) === 'Int')
    .map(({ variable }) => variable.name.value);
  const remembered = new Map<string, boolean>();
  return (variables) => {
    const key = sizes.length === 0 ? '' : JSON.stringify(sizes.map((name) => variables[name] ?? null));
    const known = remembered.get(key);
    if (known !== undefined) return known;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    const found = isWithin(schema, document, variables);
    // Other variables that are not of their types must not speak for those that are.
    if (found) remembered.set(key, found);
    return found;
  };
}

function isWithin(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  try {
    const cost = complexityFromQuery(document, { schema, variables: { ...variables }, ctx: {} });
    return (
      cost.depth <= COST_LIMIT.depth &&
      cost.breadth <= COST_LIMIT.breadth &&
      cost.complexity <= COST_LIMIT.complexity
    );
  } catch {
    return false;
  }
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
