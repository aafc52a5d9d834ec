/**
 * What an operation may cost, found before it runs. Cost depends on a document and on how many items are asked for; so it is
 * worked out once for each size, and remembered.
 */
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
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
    if (!haveTheirTypes(schema, operation, variables)) return false;
    const key = sizes.length === 0 ? '' : JSON.stringify(sizes.map((name) => variables[name] ?? null));
    const known = remembered.get(key);
    if (known !== undefined) return known;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    const found = isWithin(schema, document, variables);
    remembered.set(key, found);
    return found;
  };
}

/** Asks graphql itself: graphql-jit takes a list for an object without fields. */
function haveTheirTypes(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (variableDefinitions.length === 0) return true;
  return !('errors' in getVariableValues(schema, variableDefinitions, variables, STOP_AT_ONE));
}

const STOP_AT_ONE = { maxErrors: 1 };

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
